import type { EnrolmentEvent, EnrolmentState } from '@baobab/domain/cohort';
import { holdsSeat, nextEnrolment } from '@baobab/domain/cohort';
import type { Actor, ClockActor } from '../access';
import { sql } from '../database';
import { Problem } from '../problem';
import type { EnrolmentOccasion } from '../reminder';
import { tellDeciders, tellOfEnrolments } from '../reminder';
import type { Asked } from './enrolment-step';
import { countSeats, lockPerson, stepEnrolment } from './enrolment-step';
import { active, placeOf, waitingOrder } from './enrolment-sql';
import { isBusy } from './enrolment-clash';
import type { CohortRow } from './find-cohort';
import { countNeed } from './waiting-need';

export interface Enrolled {
  /** As the contract writes it: not_completed. */
  state: string;
  /** On the waiting list, from 1. */
  place: number | null;
}

export class EnrolmentClosed extends Problem {
  readonly kind = 'EnrolmentClosed';
}

const closed = () =>
  new EnrolmentClosed('closed', 'This cohort does not take people any more. Choose another one of the programme.');
const elsewhere = () =>
  new EnrolmentClosed(
    'in-another-cohort',
    'She is in another cohort of this programme already. Withdraw or transfer her there first, then enrol her here.',
  );

/** Where somebody stands in a cohort; null where she never was in it, withdrew, or was refused. */
export const enrolmentOf = async (
  { organisationId }: Actor,
  cohortId: string,
  personId: string,
): Promise<Enrolled | null> => {
  const [enrolment] = await sql<Enrolled>(
    `select replace(e.state, '-', '_') as state, ${placeOf('e')} as place
     from enrolment e where e.organisation_id = $1 and e.cohort_id = $2 and e.person_id = $3 and e.state not in ('withdrawn', 'refused')`,
    [organisationId, cohortId, personId],
  );
  return enrolment ?? null;
};

/** What she is told of where she stands now; nothing of what is over. */
const occasionOf: Partial<Record<EnrolmentState, EnrolmentOccasion>> = {
  invited: 'invited',
  refused: 'request-refused',
  waiting: 'waiting',
  offered: 'seat-to-confirm',
  enrolled: 'seat-confirmed',
  withdrawn: 'withdrawn',
};

/** The same where she, by where she stood before, did not answer in time. */
const lapsed: typeof occasionOf = { invited: 'invitation-lapsed', offered: 'offer-lapsed' };

/**
 * Lets a person come in, or on: into a locked cohort that is open, and of whose programme she is in no other one. She is told where she
 * stands then. @throws EnrolmentClosed, EnrolmentRefused
 */
export const comeIn = async (actor: Actor, cohort: CohortRow, personId: string, asked: Asked): Promise<Enrolled> => {
  if (cohort.state !== 'open') throw closed();
  await refuseElsewhere(actor, cohort, personId);
  await stepAndTell(actor, cohort, personId, asked);
  const enrolled = await enrolmentOf(actor, cohort.id, personId);
  if (!enrolled) throw new Error('The enrolment was not written.');
  return enrolled;
};

/** Lets something happen to an enrolment, tells of it, and gives a seat that became free to the first who waits. @returns how many got one. */
export const stepAndTell = async (
  actor: Actor | ClockActor,
  cohort: CohortRow,
  personId: string,
  asked: Asked,
): Promise<number> => {
  const { before, after } = await stepEnrolment(actor, cohort, personId, asked);
  const occasion = occasionOf[after];
  const placed = { cohortId: cohort.id, personId };
  if (after === 'requested') await tellDeciders(actor, placed);
  if (occasion)
    await tellOfEnrolments(actor, asked.event === 'lapse' ? (lapsed[before ?? after] ?? occasion) : occasion, [placed]);
  return holdsSeat(before) && !holdsSeat(after) ? fillSeats(actor, cohort) : 0;
};

const refuseElsewhere = async (actor: Actor, cohort: CohortRow, personId: string): Promise<void> => {
  await lockPerson(actor, personId);
  const others = await sql(
    `select 1 from enrolment e join cohort c on c.organisation_id = e.organisation_id and c.id = e.cohort_id
     where e.organisation_id = $1 and e.person_id = $2 and ${active('e.state')} and c.programme_id = $3 and c.id <> $4 limit 1`,
    [actor.organisationId, personId, cohort.programmeId, cohort.id],
  );
  if (others.length > 0) throw elsewhere();
};

/** Who waits in cohort $2, as `e`, and has not left meanwhile: what she held is given back within the hour. */
const waiting = `enrolment e join person p on p.organisation_id = e.organisation_id and p.id = e.person_id and (p.left_on is null or p.left_on > current_date)
  where e.organisation_id = $1 and e.cohort_id = $2 and e.state = 'waiting'`;

/** Gives the free seats of a locked cohort to those who wait, in their order: to take at once, or to confirm. @returns how many. */
export const fillSeats = async (
  actor: Actor | ClockActor,
  cohort: Pick<CohortRow, 'id' | 'waitingOrder' | 'hoursToConfirm'>,
): Promise<number> => {
  const { organisationId } = actor;
  if (!(await seatsToFill(organisationId, cohort.id))) return 0;
  if (cohort.waitingOrder === 'need') await countNeed(organisationId, cohort);
  const event: EnrolmentEvent = cohort.hoursToConfirm === 0 ? 'give' : 'offer';
  const next = nextEnrolment({ state: 'waiting', event, by: 'clock', seatFree: true });
  if ('refusal' in next) throw new Error(next.refusal.message);
  const filled = await sql<{ personId: string }>(
    `with next as (
       select e.person_id from ${waiting} and not ${isBusy('e')}
       order by ${waitingOrder('e')} limit (select seats - enrolled from cohort where organisation_id = $1 and id = $2))
     update enrolment set state = $3, waiting_since = null, answer_by = case when $4 > 0 then now() + make_interval(hours => $4) end,
       revision = revision + 1, changed_at = now()
     where organisation_id = $1 and cohort_id = $2 and person_id in (select person_id from next) returning person_id as "personId"`,
    [organisationId, cohort.id, next.state, cohort.hoursToConfirm],
  );
  await countSeats(organisationId, cohort.id, filled.length);
  await tellOfEnrolments(
    actor,
    event === 'give' ? 'seat-confirmed' : 'seat-to-confirm',
    filled.map(({ personId }) => ({ cohortId: cohort.id, personId })),
  );
  return filled.length;
};

const seatsToFill = async (organisationId: string, cohortId: string): Promise<boolean> => {
  const [found] = await sql<{ some: boolean }>(
    `select c.enrolled < c.seats and exists (
       select 1 from ${waiting}) as some
     from cohort c where c.organisation_id = $1 and c.id = $2`,
    [organisationId, cohortId],
  );
  return found?.some ?? false;
};
