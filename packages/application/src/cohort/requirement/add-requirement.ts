import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { notRequirable, refusePast, refuseWhereStands } from './refusals';
import { AddRequirementInput } from './requirement.input';

/** Requires a module of everybody at an institution and below it, or of those of a role profile. Where an institution above requires it too, this holds instead. */
@Injectable()
export class AddRequirement {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ requirementId: string }> {
    const asked = parse(AddRequirementInput, input);
    const { institutionId, trainingModuleId, roleProfileId, firstDueOn, everyMonths, newcomerDays } = asked;
    return this.work.run(actor, async () => {
      await authorise(actor, institutionId, 'coordinator');
      const [found] = await sql<{ module: boolean; profile: boolean }>(
        `select exists (select from training_module where id = $1 and retired_at is null) as module,
           $2::uuid is null or exists (select from role_profile where id = $2) as profile`,
        [trainingModuleId, roleProfileId],
      );
      if (!found?.module) throw notRequirable('trainingModuleId');
      if (!found.profile) throw notRequirable('roleProfileId');
      await refusePast(firstDueOn);
      await refuseWhereStands(institutionId, trainingModuleId, roleProfileId);
      const [added] = await sql<{ id: string }>(
        `insert into requirement (organisation_id, institution_id, training_module_id, role_profile_id, required, first_due_on, every_months, newcomer_days, set_by)
         values ($1, $2, $3, $4, true, $5, $6, $7, $8) returning id`,
        [
          ...[actor.organisationId, institutionId, trainingModuleId, roleProfileId],
          ...[firstDueOn, everyMonths, newcomerDays, actor.personId],
        ],
      );
      audit('requirement.added', 'requirement', added!.id, asked);
      return { requirementId: added!.id };
    });
  }
}
