import type {
  CohortToMeet,
  PlacedSession,
  Taken,
  TimetableLimit,
  TimetableRequest,
  TrainerToLead,
  VenueToUse,
} from './request';
import { timetableLimits } from './request';

export const allLimits: ReadonlySet<TimetableLimit> = new Set(timetableLimits);

/** What is wrong with a session where it stands: a limit, or somebody or something that is in two places. */
export type TimetableFault = Exclude<TimetableLimit, 'taken' | 'learners'> | 'trainer' | 'venue' | 'cohort' | 'learner';

interface Span {
  startsAt: number;
  endsAt: number;
}

const overlap = (one: Span, other: Span) => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** The rules of a request that hold for one session by itself, and for two of them. */
export class Rules {
  private readonly trainers: ReadonlyMap<string, ReadonlySet<number>>;
  private readonly venues: ReadonlyMap<string, { seats: number; absent: ReadonlySet<number> }>;
  private readonly rest: ReadonlySet<number>;
  private readonly met: readonly (readonly Taken[])[];
  private readonly near: readonly (readonly Taken[])[];

  constructor(readonly request: TimetableRequest) {
    const absences = ({ id, absent }: TrainerToLead | VenueToUse) => [id, new Set(absent)] as const;
    this.trainers = new Map(request.trainers.map(absences));
    this.venues = new Map(request.venues.map(({ id, seats, absent }) => [id, { seats, absent: new Set(absent) }]));
    this.rest = new Set(request.rest);
    const travel = request.travelMinutes * 60_000;
    this.met = request.slots.map((slot) => request.taken.filter((taken) => overlap(slot, taken)));
    this.near = request.slots.map(({ startsAt, endsAt }) =>
      request.taken.filter((taken) => overlap({ startsAt: startsAt - travel, endsAt: endsAt + travel }, taken)),
    );
  }

  /** What is wrong with a session of a cohort, whatever else is placed. */
  faultsAlone({ id, seats }: CohortToMeet, slot: number, trainerId: string, venueId: string | null): TimetableFault[] {
    const venue = venueId === null ? null : this.venues.get(venueId);
    const met = this.met[slot] ?? [];
    const faults: [TimetableFault, boolean | undefined][] = [
      ['working-days', this.rest.has(slot)],
      ['trainer-hours', this.trainers.get(trainerId)?.has(slot)],
      ['venue-hours', venue?.absent.has(slot)],
      ['venue-seats', (venue?.seats ?? Infinity) < seats],
      ['trainer', met.some((taken) => taken.trainerId === trainerId)],
      ['venue', venueId !== null && met.some((taken) => taken.venueId === venueId)],
      ['cohort', met.some((taken) => taken.cohortId === id)],
      ['learner', met.some(({ cohortId, learnersOf }) => cohortId !== id && learnersOf.includes(id))],
      ['travel', this.near[slot]?.some((taken) => taken.trainerId === trainerId && elsewhere(taken.venueId, venueId))],
    ];
    return faults.flatMap(([fault, is]) => (is ? [fault] : []));
  }

  /** Whether two slots are too near each other for somebody to travel between them. */
  tooNear(one: number, other: number): boolean {
    const [a, b] = [this.request.slots[one]!, this.request.slots[other]!];
    const travel = this.request.travelMinutes * 60_000;
    return one !== other && overlap({ startsAt: a.startsAt - travel, endsAt: a.endsAt + travel }, b);
  }
}

const elsewhere = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;

/** By the limits whose letting go allows it. */
const limitOf: Record<TimetableFault, TimetableLimit> = {
  'working-days': 'working-days',
  'trainer-hours': 'trainer-hours',
  'venue-hours': 'venue-hours',
  'venue-seats': 'venue-seats',
  travel: 'travel',
  'most-a-day': 'most-a-day',
  order: 'order',
  trainer: 'taken',
  venue: 'taken',
  cohort: 'taken',
  learner: 'learners',
};

/** Of a session by itself. */
export const mayBe = (faults: readonly TimetableFault[], kept: ReadonlySet<TimetableLimit>): boolean =>
  !faults.some((fault) => kept.has(limitOf[fault]));

/** What is wrong with each of these sessions, in their order. */
export const faultsOf = (rules: Rules, placed: readonly PlacedSession[]): TimetableFault[][] => {
  const { request } = rules;
  const cohorts = new Map(request.cohorts.map((cohort) => [cohort.id, cohort]));
  const shares = (one: string, other: string) =>
    request.sharing.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
  return placed.map((session, at) => {
    const { cohortId, moduleId, slot, trainerId, venueId } = session;
    const cohort = cohorts.get(cohortId)!;
    const after = new Set(cohort.modules.find(({ id }) => id === moduleId)?.after);
    const found = new Set(rules.faultsAlone(cohort, slot, trainerId, venueId));
    let onDay = 1;
    placed.forEach((other, place) => {
      if (place === at) return;
      if (other.slot === slot) {
        if (other.trainerId === trainerId) found.add('trainer');
        if (venueId !== null && other.venueId === venueId) found.add('venue');
        if (other.cohortId === cohortId) found.add('cohort');
        else if (shares(cohortId, other.cohortId)) found.add('learner');
      } else if (other.trainerId === trainerId && elsewhere(other.venueId, venueId) && rules.tooNear(slot, other.slot))
        found.add('travel');
      if (other.cohortId !== cohortId) return;
      if (after.has(other.moduleId) && other.slot >= slot) found.add('order');
      if (request.slots[other.slot]?.day === request.slots[slot]?.day) onDay += 1;
    });
    if (onDay > request.mostADay) found.add('most-a-day');
    return [...found];
  });
};
