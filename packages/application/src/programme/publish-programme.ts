import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { InputProblem, parse } from '../problem';
import { findDraft } from './find-programme';
import { PublishProgrammeInput } from './programme.input';

const notReady = (code: string, message: string) => new InputProblem([{ path: 'programmeId', code, message }]);

/** From then on cohorts are formed for it, and it stays as it is. */
@Injectable()
export class PublishProgramme {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { programmeId, expectedVersion } = parse(PublishProgrammeInput, input);
    return this.work.run(actor, async () => {
      await findDraft(actor, programmeId, expectedVersion);
      const [plan] = await sql<{ modules: number; retired: number }>(
        `select count(*)::int as modules, count(retired_at)::int as retired
         from programme_module join training_module on training_module.id = training_module_id
         where programme_module.organisation_id = $1 and programme_id = $2`,
        [actor.organisationId, programmeId],
      );
      if (!plan?.modules)
        throw notReady('plan-empty', 'The plan has no modules yet. Accept a scenario, or add modules by hand.');
      if (plan.retired > 0)
        throw notReady(
          'plan-retired',
          'The plan holds a module that is no longer offered. Take it out, or tailor again.',
        );
      await sql(
        `update programme set state = 'published', published_at = now(), published_by = $3, version = version + 1
         where organisation_id = $1 and id = $2`,
        [actor.organisationId, programmeId, actor.personId],
      );
      audit('programme.published', 'programme', programmeId, { modules: plan.modules });
      return { done: true };
    });
  }
}
