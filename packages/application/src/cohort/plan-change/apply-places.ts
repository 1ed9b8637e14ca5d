import type { EnrolmentState, PlaceChange } from '@baobab/domain/cohort';
import { isMove } from '@baobab/domain/cohort';
import type { Actor } from '../../access';
import { sql } from '../../database';
import { VersionConflict } from '../../problem';
import { tellOfEnrolments } from '../../reminder';
import type { CohortRow } from '../find-cohort';
import { unlessClashing } from '../session-clash';
import { countNeed } from '../waiting-need';

/** How those stood who go into another cohort: what they keep there. */
interface Kept {
  personId: string;
  bySelf: boolean;
  waitingSince: string | null;
  answerBy: Date | null;
  lapsedOffers: number;
}

/** Writes what becomes of people's places, in locked cohorts, and counts the seats. @throws SessionClash, VersionConflict */
export const applyPlaces = async (
  actor: Actor,
  changes: readonly PlaceChange[],
  cohort: CohortRow,
  into: CohortRow | null,
): Promise<void> => {
  const moves = changes.filter(isMove);
  const kept = await takeOut(
    actor,
    cohort.id,
    moves.map(({ personId }) => personId),
  );
  const coming = new Map(
    moves.flatMap(({ personId, toCohortId, after }) => (toCohortId === null ? [] : [[personId, after]])),
  );
  if (into)
    await bringIn(
      actor,
      into,
      coming,
      kept.filter(({ personId }) => coming.has(personId)),
    );
  for (const { id, hoursToConfirm } of [cohort, ...(into ? [into] : [])]) {
    const given = changes.filter((change) => !isMove(change) && change.cohortId === id);
    await give(actor, id, hoursToConfirm, given);
    await recount(actor, id);
  }
};

/** Kept is read before, as it stands: whoever is out waits no longer. */
const takeOut = async ({ organisationId }: Actor, cohortId: string, personIds: string[]): Promise<Kept[]> => {
  const kept = await sql<Kept>(
    `select person_id as "personId", by_self as "bySelf", waiting_since::text as "waitingSince", answer_by as "answerBy", lapsed_offers as "lapsedOffers"
     from enrolment where organisation_id = $1 and cohort_id = $2 and person_id = any($3::uuid[])`,
    [organisationId, cohortId, personIds],
  );
  await sql(
    `update enrolment set seat_lost_at = case when state = 'enrolled' then now() else seat_lost_at end, state = 'withdrawn', waiting_since = null,
       answer_by = null, lapsed_offers = 0, need = 0, revision = revision + 1, changed_at = now()
     where organisation_id = $1 and cohort_id = $2 and person_id = any($3::uuid[])`,
    [organisationId, cohortId, personIds],
  );
  return kept;
};

const bringIn = async (
  { organisationId }: Actor,
  into: CohortRow,
  states: ReadonlyMap<string, EnrolmentState>,
  kept: readonly Kept[],
): Promise<void> => {
  const written = sql(
    `insert into enrolment as e (organisation_id, cohort_id, person_id, state, by_self, waiting_since, answer_by, lapsed_offers)
     select $1, $2, person_id, state, by_self, case when state = 'waiting' then waiting_since::timestamptz end,
       case state when 'requested' then answer_by when 'offered' then now() + make_interval(hours => $3) end,
       case when state in ('waiting', 'offered') then lapsed_offers else 0 end
     from unnest($4::uuid[], $5::text[], $6::boolean[], $7::text[], $8::timestamptz[], $9::int[])
       as moved (person_id, state, by_self, waiting_since, answer_by, lapsed_offers)
     on conflict (organisation_id, cohort_id, person_id) do update set state = excluded.state, by_self = excluded.by_self,
       waiting_since = excluded.waiting_since, answer_by = excluded.answer_by, lapsed_offers = excluded.lapsed_offers, need = 0, reason = null,
       decided_by = null, revision = e.revision + 1, changed_at = now()`,
    [
      organisationId,
      into.id,
      into.hoursToConfirm,
      kept.map(({ personId }) => personId),
      kept.map(({ personId }) => states.get(personId)),
      kept.map(({ bySelf }) => bySelf),
      kept.map(({ waitingSince }) => waitingSince),
      kept.map(({ answerBy }) => answerBy),
      kept.map(({ lapsedOffers }) => lapsedOffers),
    ],
  );
  await unlessClashing(written);
  await countNeed(organisationId, into);
};

/** A seat that became free, to take at once or to confirm; who is busy meanwhile was left waiting by the database. */
const give = async (
  actor: Actor,
  cohortId: string,
  hoursToConfirm: number,
  given: readonly PlaceChange[],
): Promise<void> => {
  const [first] = given;
  if (!first) return;
  const filled = await unlessClashing(
    sql(
      `update enrolment set state = $3, waiting_since = null, answer_by = case when $4 > 0 then now() + make_interval(hours => $4) end,
         revision = revision + 1, changed_at = now()
       where organisation_id = $1 and cohort_id = $2 and person_id = any($5::uuid[]) returning person_id`,
      [actor.organisationId, cohortId, first.after, hoursToConfirm, given.map(({ personId }) => personId)],
    ),
  );
  if (filled.length !== given.length) throw new VersionConflict();
  await tellOfEnrolments(
    actor,
    hoursToConfirm === 0 ? 'seat-confirmed' : 'seat-to-confirm',
    given.map(({ personId }) => ({ cohortId, personId })),
  );
};

/** The database refuses more than there are. */
const recount = async ({ organisationId }: Actor, cohortId: string): Promise<void> => {
  await sql(
    `update cohort c set enrolled = (
       select count(*) from enrolment e where e.organisation_id = $1 and e.cohort_id = c.id and e.state in ('enrolled', 'offered'))
     where c.organisation_id = $1 and c.id = $2`,
    [organisationId, cohortId],
  );
};
