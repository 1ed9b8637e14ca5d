import type { EnrolmentState } from '@baobab/domain/cohort';
import { decided, judgeCompletion, nextEnrolment, outcomeOf } from '@baobab/domain/cohort';
import type { Actor } from '../../access';
import { sql } from '../../database';
import type { CohortRow } from '../find-cohort';
import type { FactsRow, Settled } from './completion-sql';
import { factsOf } from './completion-sql';
import { readRules } from './read-completion';

interface Kept {
  state: EnrolmentState;
  /** Null in cohorts that were completed before it was kept. */
  settled: Settled | null;
  facts: FactsRow;
}

/** Of one person of a completed cohort: by the conditions as they were met when it was completed, and what is decided in their place by now. */
export const settleAnew = async ({ organisationId }: Actor, cohort: CohortRow, personId: string): Promise<void> => {
  const place = [organisationId, cohort.id, personId];
  const [kept] = await sql<Kept>(
    `select e.state, e.completion as settled, ${factsOf('e')} as facts from enrolment e
     where e.organisation_id = $1 and e.cohort_id = $2 and e.person_id = $3`,
    place,
  );
  if (!kept) throw new Error('Nobody is there to be settled anew.');
  const { state, facts } = kept;
  const { override, undone } = facts;
  const before = kept.settled ?? judgeCompletion((await readRules(organisationId, cohort)).conditions, facts);
  const completion: Settled = { ...decided(before, override), override, undone };
  const next = nextEnrolment({ state, event: outcomeOf(completion, facts), by: 'coordinator', seatFree: false });
  if ('refusal' in next) throw new Error(next.refusal.message);
  await sql(
    `update enrolment set state = $4, completion = $5, revision = revision + 1, changed_at = now()
     where organisation_id = $1 and cohort_id = $2 and person_id = $3`,
    [...place, next.state, JSON.stringify(completion)],
  );
};
