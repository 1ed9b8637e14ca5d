import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { InputProblem, NotFound, parse } from '../../problem';
import { findCohort } from '../find-cohort';
import { OverrideCompletionInput } from './completion.input';
import { settleAnew } from './settle-anew';

/**
 * A coordinator decides whether somebody completes, whatever the conditions say, in either way; after the cohort was completed too. What was decided
 * stands until it is taken back with a reason.
 */
@Injectable()
export class OverrideCompletion {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { cohortId, personId, completes, reason } = parse(OverrideCompletionInput, input);
    return this.work.run(actor, async () => {
      const cohort = await findCohort(actor, cohortId);
      const [written] = await sql(
        `insert into completion_override (organisation_id, cohort_id, person_id, completes, reason, decided_by)
         select organisation_id, cohort_id, person_id, $4, $5, $6 from enrolment
         where organisation_id = $1 and cohort_id = $2 and person_id = $3 and state in ('enrolled', 'completed', 'not-completed', 'no-show')
         on conflict (organisation_id, cohort_id, person_id) do update
           set completes = excluded.completes, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = now(),
             undone_at = null, undone_by = null, undo_reason = null
           where completion_override.undone_at is not null returning 1`,
        [actor.organisationId, cohortId, personId, completes, reason, actor.personId],
      );
      if (!written) throw (await isDecided(actor, cohortId, personId)) ? decidedAlready() : new NotFound('person');
      if (cohort.state === 'completed') await settleAnew(actor, cohort, personId);
      audit('completion.overridden', 'cohort', cohortId, { personId, completes, reason });
      return { done: true };
    });
  }
}

const isDecided = async ({ organisationId }: Actor, cohortId: string, personId: string): Promise<boolean> => {
  const standing = await sql(
    'select 1 from completion_override where organisation_id = $1 and cohort_id = $2 and person_id = $3 and undone_at is null',
    [organisationId, cohortId, personId],
  );
  return standing.length > 0;
};

const decidedAlready = () =>
  new InputProblem([
    {
      path: 'personId',
      code: 'decided-already',
      message: 'Somebody decided of her already. Take that back first, with a reason that she reads.',
    },
  ]);
