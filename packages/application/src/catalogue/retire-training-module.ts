import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { NotFound, parse } from '../problem';
import { RetireTrainingModuleInput } from './catalogue.input';

/** Takes a module of the organisation's own out of the list; programmes that hold it keep it. Once more changes nothing. */
@Injectable()
export class RetireTrainingModule {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { trainingModuleId } = parse(RetireTrainingModuleInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator');
      const [module] = await sql<{ code: string; retired: boolean }>(
        `select code, retired_at is not null as retired from training_module
         where organisation_id = $1 and id = $2 for update`,
        [actor.organisationId, trainingModuleId],
      );
      if (!module) throw new NotFound('training module of your organisation');
      if (module.retired) return { done: true };
      await sql('update training_module set retired_at = now(), version = version + 1 where id = $1 returning id', [
        trainingModuleId,
      ]);
      audit('training-module.retired', 'training-module', trainingModuleId, { code: module.code });
      return { done: true };
    });
  }
}
