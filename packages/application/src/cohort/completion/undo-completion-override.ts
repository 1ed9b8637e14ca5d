import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { findCohort, refuseCompleted } from '../find-cohort';
import { UndoCompletionOverrideInput } from './completion.input';

/** Back to what the conditions say. */
@Injectable()
export class UndoCompletionOverride {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { cohortId, personId } = parse(UndoCompletionOverrideInput, input);
    return this.work.run(actor, async () => {
      refuseCompleted(await findCohort(actor, cohortId));
      const [undone] = await sql<{ completes: boolean; reason: string }>(
        `delete from completion_override where organisation_id = $1 and cohort_id = $2 and person_id = $3 returning completes, reason`,
        [actor.organisationId, cohortId, personId],
      );
      if (!undone) throw new NotFound('person');
      audit('completion-override.undone', 'cohort', cohortId, { personId, ...undone });
      return { done: true };
    });
  }
}
