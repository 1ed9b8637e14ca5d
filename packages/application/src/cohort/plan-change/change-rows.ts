import type { Actor } from '../../access';
import { sql, unlessTaken } from '../../database';
import type { CohortRow } from '../find-cohort';
import { lockCohort } from '../find-cohort';
import { nameTaken } from '../forming-problems';
import type { ChangeKind } from './change.input';

interface ChangeRow {
  kind: ChangeKind | 'undo';
  cohortId: string;
  /** That people went into. */
  otherCohortId: string | null;
}

/** @returns its id. */
export const recordChange = async (
  { organisationId, personId }: Actor,
  { kind, cohortId, otherCohortId }: ChangeRow,
): Promise<string> => {
  const [change] = await sql<{ id: string }>(
    `insert into plan_change (organisation_id, cohort_id, other_cohort_id, kind, changed_by) values ($1, $2, $3, $4, $5) returning id`,
    [organisationId, cohortId, otherCohortId, kind, personId],
  );
  if (!change) throw new Error('The change was not written.');
  return change.id;
};

/** A cohort like a locked one, with a name and seats of its own, and nobody in it. @throws InputProblem for a name that is taken. */
export const addCohort = async (
  actor: Actor,
  like: string,
  { name, seats }: { name: string; seats: number },
): Promise<CohortRow> => {
  const [added] = await unlessTaken(
    sql<{ id: string }>(
      `insert into cohort (organisation_id, programme_id, name, seats, least_people, enrolment_policy, days_to_decide, waiting_order, hours_to_confirm, state, created_by)
       select organisation_id, programme_id, $3, $4, least(least_people, $4), enrolment_policy, days_to_decide, waiting_order, hours_to_confirm, state, $5
       from cohort where organisation_id = $1 and id = $2 returning id`,
      [actor.organisationId, like, name, seats, actor.personId],
    ),
    nameTaken,
  );
  if (!added) throw new Error('The cohort was not written.');
  return lockCohort(actor, added.id);
};

/** A locked cohort does not take place any more. */
export const closeCohort = async (
  { organisationId }: Actor,
  id: string,
  { reason, mergedInto }: { reason: string | null; mergedInto: string | null },
): Promise<void> => {
  await sql(
    `update cohort set state = 'cancelled', cancelled_at = now(), cancel_reason = $3, merged_into = $4, decide_by = null, version = version + 1
     where organisation_id = $1 and id = $2`,
    [organisationId, id, reason, mergedInto],
  );
};
