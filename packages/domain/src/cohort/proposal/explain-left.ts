import { poolsOf } from './kinds';
import type { LeftOver, NoPlace, PersonInNeed, ProposalRequest } from './request';
import { placeFaults } from './rules';

/** Why each of those who have no seat has none: the first reason that is true. */
export const explainLeft = (request: ProposalRequest, left: readonly PersonInNeed[]): LeftOver[] => {
  const { people, limits } = request;
  const groups = poolsOf(request).map((pool) => ({
    pool,
    people: people.filter((person) => placeFaults(person, pool).length === 0),
  }));
  const reasonOf = (person: PersonInNeed): NoPlace => {
    if (person.languages.length === 0) return 'language-unknown';
    if (!person.languages.some((language) => limits.languages.includes(language))) return 'language';
    if (limits.oneRegion && person.region === null) return 'region-unknown';
    const own = groups.filter((group) => placeFaults(person, group.pool).length === 0);
    const large = own.filter((group) => group.people.length >= limits.leastPeople);
    if (large.length === 0) return 'too-few';
    const count = (group: (typeof own)[number], gender: string) =>
      group.people.filter((other) => other.gender === gender).length;
    const withWomen = large.filter((group) => count(group, 'female') >= limits.leastWomen);
    if (withWomen.length === 0) return 'women';
    return withWomen.some((group) => count(group, 'male') >= limits.leastMen) ? 'no-seat' : 'men';
  };
  return left.map((person) => ({ id: person.id, reason: reasonOf(person) }));
};
