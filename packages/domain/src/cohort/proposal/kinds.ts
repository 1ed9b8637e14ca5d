import type { CohortLimits, PersonInNeed, ProposalRequest } from './request';
import type { Pool } from './rules';
import { placeFaults } from './rules';

/** People who are alike to every limit, so that it does not matter which of them is where. */
export interface Kind {
  people: PersonInNeed[];
  /** One of them. */
  like: PersonInNeed;
  /** What tells them apart beside the limits. */
  apart: string | number;
}

/** What limits look at, of somebody. */
const limitKey = (person: PersonInNeed, limits: CohortLimits): string =>
  JSON.stringify([
    limits.languages.filter((language) => person.languages.includes(language)),
    limits.oneRegion ? person.region : null,
    limits.leastWomen > 0 && person.gender === 'female',
    limits.leastMen > 0 && person.gender === 'male',
    limits.mostOfInstitution === null ? null : person.institution,
  ]);

/** People stay in their order. @param apart what tells them apart beside the limits. */
export const kindsOf = (
  people: readonly PersonInNeed[],
  limits: CohortLimits,
  apart: (person: PersonInNeed) => string | number,
): Kind[] => {
  const kinds = new Map<string, Kind>();
  for (const person of people) {
    const own = apart(person);
    const key = `${limitKey(person, limits)} ${own}`;
    const kind = kinds.get(key);
    if (kind) kind.people.push(person);
    else kinds.set(key, { people: [person], like: person, apart: own });
  }
  return [...kinds.values()];
};

/** Where cohorts can meet for somebody of these people, in one order. */
export const poolsOf = ({ people, limits }: ProposalRequest): Pool[] => {
  const regions = limits.oneRegion ? [...new Set(people.flatMap(({ region }) => region ?? []))].sort() : [null];
  return [...new Set(limits.languages)]
    .sort()
    .flatMap((language) => regions.map((region) => ({ language, region })))
    .filter((pool) => people.some((person) => placeFaults(person, pool).length === 0));
};

/** Those who can meet in a pool. */
export const within = (kinds: readonly Kind[], pool: Pool): Kind[] =>
  kinds.filter(({ like }) => placeFaults(like, pool).length === 0);
