export interface PersonInNeed {
  id: string;
  /** Codes. */
  languages: readonly string[];
  region: string | null;
  gender: 'female' | 'male' | 'other' | null;
  /** Her institution's id. */
  institution: string;
  /** Levels that the programme would close for her; 1 at least. */
  gap: number;
  /** Ids of the modules that teach her something: the others she skips. */
  modules: readonly string[];
}

export interface ModuleToFollow {
  id: string;
  hours: number;
}

/** What every cohort has to keep. */
export interface CohortLimits {
  seats: number;
  leastPeople: number;
  /** Cohorts in all; null: as few as place everybody who can be placed. */
  most: number | null;
  /** In which cohorts are held; everybody in a cohort speaks its language. */
  languages: readonly string[];
  /** People meet at a place, so that a cohort is of one region. */
  oneRegion: boolean;
  /** People of each cohort; 0: any number. */
  leastWomen: number;
  leastMen: number;
  /** People of one institution in a cohort; null: any number. */
  mostOfInstitution: number | null;
}

export interface ProposalRequest {
  people: readonly PersonInNeed[];
  modules: readonly ModuleToFollow[];
  limits: CohortLimits;
}

/** What can be let go, so that it is known what it costs. */
export const cohortLimits = [
  'most',
  'least-people',
  'languages',
  'one-region',
  'least-women',
  'least-men',
  'most-of-institution',
] as const;
export type CohortLimit = (typeof cohortLimits)[number];

export interface ProposedCohort {
  language: string;
  /** Null where people of any region meet. */
  region: string | null;
  /** Ids, in one order. */
  people: string[];
}

/** Why somebody found no place; the first that is true. */
export type NoPlace = 'language-unknown' | 'language' | 'region-unknown' | 'too-few' | 'women' | 'men' | 'no-seat';

export interface LeftOver {
  id: string;
  reason: NoPlace;
}

export interface WeighedLimit {
  limit: CohortLimit;
  /** People × levels that would be placed beyond those that are, without this limit and with all others. */
  moreNeed: number;
  /** Where as much need is placed either way: how many cohorts fewer would do. */
  fewerCohorts: number;
}

export interface ProposalOutcome {
  /** Whether value and bound of the hours skipped are the same. */
  status: 'optimal' | 'within-bound';
  cohorts: ProposedCohort[];
  left: LeftOver[];
  /** Levels × people that are placed; nothing more can be, where the bound is the same. */
  need: { value: number; bound: number };
  /** Hundredths of hours × people: what cohorts hold and who is in them skips; no division of the same people has less than the bound. */
  skipped: { value: number; bound: number };
  /** Hundredths of hours × people that those who are placed follow. */
  followed: number;
  /** The limits that bind, as far as that was proven in time. */
  binding: WeighedLimit[];
}
