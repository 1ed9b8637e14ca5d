import { hundredths } from '../../programme/amounts';
import type { CohortLimits, PersonInNeed, ProposalRequest, ProposedCohort } from './request';

/** What is wrong with a cohort. */
export type CohortFault = 'seats' | 'least-people' | 'least-women' | 'least-men' | 'most-of-institution';
/** What is wrong with somebody's place in a cohort. */
export type PlaceFault = 'language' | 'region';

/** Where a cohort can meet: in one language, and where people meet at a place, in one region. */
export interface Pool {
  language: string;
  region: string | null;
}

/** Of the language and of the region of a cohort, those that somebody does not have. */
export const placeFaults = (
  { languages, region }: Pick<PersonInNeed, 'languages' | 'region'>,
  pool: Pool,
): PlaceFault[] => [
  ...(languages.includes(pool.language) ? [] : (['language'] as const)),
  ...(pool.region === null || pool.region === region ? [] : (['region'] as const)),
];

/** A cohort without anybody is none, and keeps every limit. */
export const cohortFaults = (people: readonly PersonInNeed[], limits: CohortLimits): CohortFault[] => {
  if (people.length === 0) return [];
  const faults: CohortFault[] = [];
  const count = (gender: string) => people.filter((person) => person.gender === gender).length;
  if (people.length > limits.seats) faults.push('seats');
  if (people.length < limits.leastPeople) faults.push('least-people');
  if (count('female') < limits.leastWomen) faults.push('least-women');
  if (count('male') < limits.leastMen) faults.push('least-men');
  if (limits.mostOfInstitution !== null && largestInstitution(people) > limits.mostOfInstitution)
    faults.push('most-of-institution');
  return faults;
};

const largestInstitution = (people: readonly PersonInNeed[]): number => {
  const counts = new Map<string, number>();
  for (const { institution } of people) counts.set(institution, (counts.get(institution) ?? 0) + 1);
  return Math.max(0, ...counts.values());
};

/** The modules of a programme, and what a cohort of certain people makes of them. */
export class Hours {
  private readonly hoursOf: ReadonlyMap<string, number>;

  constructor({ modules }: Pick<ProposalRequest, 'modules'>) {
    this.hoursOf = new Map(modules.map(({ id, hours }) => [id, hundredths('Hours of a module', hours)]));
  }

  /** In hundredths. */
  of(modules: Iterable<string>): number {
    let sum = 0;
    for (const id of modules) sum += this.hoursOf.get(id) ?? 0;
    return sum;
  }

  /** Hundredths × people that they follow, whatever their cohorts. */
  followed(people: readonly PersonInNeed[]): number {
    return people.reduce((sum, { modules }) => sum + this.of(modules), 0);
  }

  /** Hundredths × people: a cohort holds what somebody in it follows, and who does not follow it skips it. */
  skipped(people: readonly PersonInNeed[]): number {
    return this.of(heldFor(people)) * people.length - this.followed(people);
  }
}

/** The modules that a cohort of these people holds: those that teach one of them something. */
export const heldFor = (people: readonly PersonInNeed[]): Set<string> =>
  new Set(people.flatMap(({ modules }) => modules));

/** The people of each cohort. */
export const peopleIn = (request: ProposalRequest, cohorts: readonly ProposedCohort[]): PersonInNeed[][] => {
  const byId = new Map(request.people.map((person) => [person.id, person]));
  return cohorts.map(({ people }) => people.flatMap((id) => byId.get(id) ?? []));
};
