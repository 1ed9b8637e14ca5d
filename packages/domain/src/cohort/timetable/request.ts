/** A span of time that one session can take; slots do not overlap. */
export interface Slot {
  /** By the calendar where sessions are held. */
  day: string;
  /** Milliseconds since 1970. */
  startsAt: number;
  endsAt: number;
}

export interface ModuleToHold {
  id: string;
  sessions: number;
  /** Ids of who can lead it; one at least. */
  trainers: readonly string[];
  /** Ids of modules of the same cohort whose sessions are over before the first of this one. */
  after: readonly string[];
}

export interface CohortToMeet {
  id: string;
  seats: number;
  modules: readonly ModuleToHold[];
}

export interface TrainerToLead {
  id: string;
  /** Places of slots in which she can't be had, by her hours and days. */
  absent: readonly number[];
}

export interface VenueToUse {
  id: string;
  seats: number;
  absent: readonly number[];
}

/** A session that is planned already, and stays. */
export interface Taken {
  startsAt: number;
  endsAt: number;
  trainerId: string | null;
  /** Null for one that takes place nowhere but by a link. */
  venueId: string | null;
  /** Whose session it is; null for a cohort that is not asked about. */
  cohortId: string | null;
  /** Cohorts with people who are in it. */
  learnersOf: readonly string[];
}

export interface TimetableRequest {
  /** In the order of time. */
  slots: readonly Slot[];
  cohorts: readonly CohortToMeet[];
  trainers: readonly TrainerToLead[];
  /** None: people meet by a link, and nobody travels. */
  venues: readonly VenueToUse[];
  /** Places of slots on days on which nobody works. */
  rest: readonly number[];
  taken: readonly Taken[];
  /** Pairs of cohorts that have people in common. */
  sharing: readonly (readonly [string, string])[];
  /** From one venue to another, between two sessions of one trainer. */
  travelMinutes: number;
  /** Sessions of a cohort on one day, at most. */
  mostADay: number;
}

/** What can be let go, and so can stand in the way; the order in which that is tried. That nobody is in two places at a time can't. */
export const timetableLimits = [
  'order',
  'travel',
  'most-a-day',
  'venue-seats',
  'venue-hours',
  'trainer-hours',
  'learners',
  'taken',
  'working-days',
] as const;
export type TimetableLimit = (typeof timetableLimits)[number];

export interface PlacedSession {
  cohortId: string;
  moduleId: string;
  /** A place among the slots. */
  slot: number;
  trainerId: string;
  /** Null where people meet by a link. */
  venueId: string | null;
}

export interface Unplaced {
  cohortId: string;
  moduleId: string;
  sessions: number;
}

export interface TimetableOutcome {
  /** `incomplete`: not all sessions can be placed, and these are as many as can. */
  status: 'optimal' | 'within-bound' | 'incomplete';
  /** In the order of time. */
  placed: PlacedSession[];
  /** The sum of the places of their slots, from 1; no timetable of as many sessions has less than the bound. */
  value: number;
  bound: number;
  unplaced: Unplaced[];
  /** Where some are left out: limits that can't be kept together while any one less can; empty where it is the days that do not suffice. */
  conflict: TimetableLimit[];
}
