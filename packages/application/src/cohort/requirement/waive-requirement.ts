import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { InputProblem, parse } from '../../problem';
import { refuseWhereStands } from './refusals';
import { WaiveRequirementInput } from './requirement.input';

interface Waived {
  trainingModuleId: string;
  roleProfileId: string | null;
  above: boolean;
}

/** Says that what an institution above requires is not required at one below it, and of everything below that. Ended, it is required there again. */
@Injectable()
export class WaiveRequirement {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ requirementId: string }> {
    const { institutionId, requirementId } = parse(WaiveRequirementInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, institutionId, 'coordinator');
      const [waived] = await sql<Waived>(
        `select training_module_id as "trainingModuleId", role_profile_id as "roleProfileId",
           institution_id <> $3 and $3 in (select institutions_below(institution_id)) as above
         from requirement where organisation_id = $1 and id = $2 and required and ended_at is null`,
        [actor.organisationId, requirementId, institutionId],
      );
      if (!waived?.above)
        throw new InputProblem([
          {
            path: 'institutionId',
            code: 'nothing-to-waive',
            message: 'No institution above this one requires it. Choose one below the institution that does.',
          },
        ]);
      const { trainingModuleId, roleProfileId } = waived;
      await refuseWhereStands(institutionId, trainingModuleId, roleProfileId);
      const [added] = await sql<{ id: string }>(
        `insert into requirement (organisation_id, institution_id, training_module_id, role_profile_id, required, set_by)
         values ($1, $2, $3, $4, false, $5) returning id`,
        [actor.organisationId, institutionId, trainingModuleId, roleProfileId, actor.personId],
      );
      audit('requirement.waived', 'requirement', added!.id, { institutionId, trainingModuleId, roleProfileId });
      return { requirementId: added!.id };
    });
  }
}
