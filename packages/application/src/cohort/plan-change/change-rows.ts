import type { Actor } from '../../access';
import { sql, unlessTaken } from '../../database';
import type { CohortRow } from '../find-cohort';
import { lockCohort } from '../find-cohort';
import { nameTaken } from '../forming-problems';
import type { Change, ChangeKind } from './change.input';

/** What was asked for, as it is read later. */
interface ChangeTold {
  days?: number | null;
  firstDay?: string | null;
  trainerId?: string;
  venue?: string | null;
  link?: string | null;
}

/** So many were concerned. */
export interface ChangeEffect {
  sessions: number;
  people: number;
  letters: number;
  noLongerComplete: number;
}

interface ChangeRow {
  kind: ChangeKind | 'undo';
  cohortId: string;
  /** That people went into. */
  otherCohortId?: string | null;
  reason: string | null;
  asked?: ChangeTold;
  effect?: ChangeEffect;
  /** The change that it takes back. */
  undoes?: string;
}

/** Without what only the preview needed. */
export const askedOf = (change: Change): ChangeTold => {
  switch (change.kind) {
    case 'postpone':
      return { days: change.days, firstDay: change.firstDay };
    case 'trainer':
      return { trainerId: change.trainerId };
    case 'venue':
      return { venue: change.venue, link: change.link };
    default:
      return {};
  }
};

/** @returns its id. */
export const recordChange = async (
  { organisationId, personId }: Actor,
  { kind, cohortId, otherCohortId = null, reason, asked = {}, effect, undoes }: ChangeRow,
): Promise<string> => {
  const told = [JSON.stringify(asked), effect ? JSON.stringify(effect) : null];
  const [change] = await sql<{ id: string }>(
    `insert into plan_change (organisation_id, cohort_id, other_cohort_id, kind, changed_by, reason, undoes, asked, effect)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [organisationId, cohortId, otherCohortId, kind, personId, reason, undoes ?? null, ...told],
  );
  if (!change) throw new Error('The change was not written.');
  return change.id;
};

/** A cohort like a locked one, with a name and seats of its own, completed by the same, and nobody in it. @throws InputProblem for a name that is taken. */
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
  await copyRules(actor, like, added.id);
  return lockCohort(actor, added.id);
};

/** Where it has rules of its own; a programme's hold for the other one too. */
const copyRules = async ({ organisationId, personId }: Actor, from: string, to: string): Promise<void> => {
  await sql(
    `with copied as (
       insert into completion_rules (organisation_id, programme_id, cohort_id, changed_by)
       select organisation_id, programme_id, $3, $4 from completion_rules where organisation_id = $1 and cohort_id = $2 returning id)
     insert into completion_condition (organisation_id, rules_id, position, kind, least_share, round_id, title)
     select k.organisation_id, copied.id, k.position, k.kind, k.least_share, k.round_id, k.title
     from copied cross join completion_condition k join completion_rules r on r.organisation_id = k.organisation_id and r.id = k.rules_id
     where r.organisation_id = $1 and r.cohort_id = $2 and k.retired_at is null`,
    [organisationId, from, to, personId],
  );
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
