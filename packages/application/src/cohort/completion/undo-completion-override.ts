import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { findCohort } from '../find-cohort';
import { UndoCompletionOverrideInput } from './completion.input';
import { settleAnew } from './settle-anew';

/** Back to what the conditions say, or said when the cohort was completed; with a reason that she reads. */
@Injectable()
export class UndoCompletionOverride {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { cohortId, personId, reason } = parse(UndoCompletionOverrideInput, input);
    return this.work.run(actor, async () => {
      const cohort = await findCohort(actor, cohortId);
      const [undone] = await sql<{ completes: boolean }>(
        `update completion_override set undone_at = now(), undone_by = $4, undo_reason = $5
         where organisation_id = $1 and cohort_id = $2 and person_id = $3 and undone_at is null returning completes`,
        [actor.organisationId, cohortId, personId, actor.personId, reason],
      );
      if (!undone) throw new NotFound('decision');
      if (cohort.state === 'completed') await settleAnew(actor, cohort, personId);
      audit('completion-override.undone', 'cohort', cohortId, { personId, completes: undone.completes, reason });
      return { done: true };
    });
  }
}
