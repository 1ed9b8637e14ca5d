import type { EnrolmentActor, EnrolmentEvent, EnrolmentState } from './enrolment-states';
import { holdsSeat, nextEnrolment } from './enrolment-states';

/** Somebody on her way into a cohort, or in it. */
export interface Placed {
  personId: string;
  state: EnrolmentState;
  /** On the waiting list that she is on, or comes onto: who has less comes first. */
  order: number;
  /** She is in another session at the time of one of the cohort that she is to be in. */
  busy: boolean;
  /** She has left the organisation: nobody takes her in any more. */
  gone?: boolean;
}

export interface CohortOfSeats {
  id: string;
  seats: number;
  /** For who waited to confirm a seat; 0: it is hers at once. */
  hoursToConfirm: number;
}

/** What becomes of one person's place. */
export interface PlaceChange {
  personId: string;
  cohortId: string;
  before: EnrolmentState;
  /** Where she is then; null: nowhere, and is to be placed anew. */
  toCohortId: string | null;
  after: EnrolmentState;
}

/** Into another cohort, or out; not where a seat of the own became hers. */
export const isMove = ({ cohortId, toCohortId }: Pick<PlaceChange, 'cohortId' | 'toCohortId'>): boolean =>
  cohortId !== toCohortId;

export interface PlacesMoved {
  changes: PlaceChange[];
  /** More seats are held than there are; 0 where all have one. */
  missingSeats: number;
  /** Would hold a seat while they are in other sessions. */
  busy: string[];
}

const next = (state: EnrolmentState | null, event: EnrolmentEvent, by: EnrolmentActor, seatFree: boolean) => {
  const answer = nextEnrolment({ state, event, by, seatFree });
  if ('refusal' in answer) throw new Error(answer.refusal.message);
  return answer.state;
};

/** Everybody is out of a cohort that does not take place. */
export const closePlaces = (cohortId: string, places: readonly Placed[]): PlaceChange[] =>
  places.map(({ personId, state }) => ({
    personId,
    cohortId,
    before: state,
    toCohortId: null,
    after: next(state, 'withdraw', 'coordinator', false),
  }));

/** The free seats of a cohort for those who wait, in their order; who is busy goes on waiting. */
export const fillPlaces = (cohort: CohortOfSeats, places: readonly Placed[]): PlaceChange[] => {
  const free = cohort.seats - places.filter(({ state }) => holdsSeat(state)).length;
  return places
    .filter(({ state, busy }) => state === 'waiting' && !busy)
    .sort((one, other) => one.order - other.order)
    .slice(0, Math.max(0, free))
    .map(({ personId }) => ({
      personId,
      cohortId: cohort.id,
      before: 'waiting',
      toCohortId: cohort.id,
      after: next('waiting', cohort.hoursToConfirm === 0 ? 'give' : 'offer', 'clock', true),
    }));
};

/** How she stands where she comes in: who holds a seat has one, and who waits, asked or is invited does so there. */
const arrived = (state: EnrolmentState): EnrolmentState => {
  if (state === 'invited') return next(null, 'invite', 'coordinator', false);
  if (state === 'requested') return next(null, 'ask', 'learner', false);
  return next(null, 'enrol', 'coordinator', holdsSeat(state));
};

/**
 * People of one cohort go into another one: seats for all who hold one, waiting lists joined in their order, and what is free then given away. Who has
 * left is out.
 */
export const movePlaces = (
  from: CohortOfSeats,
  leaving: readonly Placed[],
  to: CohortOfSeats,
  there: readonly Placed[],
): PlacesMoved => {
  const [moving, gone] = [leaving.filter((place) => !place.gone), leaving.filter((place) => place.gone)];
  const came = moving.map((place) => ({ ...place, state: arrived(place.state) }));
  const all = [...there, ...came];
  const given = fillPlaces(to, all);
  const after = new Map(given.map((change) => [change.personId, change.after]));
  const moved = moving.map(({ personId, state }, at) => ({
    personId,
    cohortId: from.id,
    before: state,
    toCohortId: to.id,
    after: after.get(personId) ?? came[at]!.state,
  }));
  const own = new Set(there.map(({ personId }) => personId));
  return {
    changes: [...moved, ...closePlaces(from.id, gone), ...given.filter(({ personId }) => own.has(personId))],
    missingSeats: Math.max(0, all.filter(({ state }) => holdsSeat(state)).length - to.seats),
    busy: came.filter(({ state, busy }) => busy && holdsSeat(state)).map(({ personId }) => personId),
  };
};
