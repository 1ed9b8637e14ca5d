import type { CohortLimits, PersonInNeed, ProposalRequest } from '.';

/** The rules of cohorts once more, in the plainest way: every division is tried. Needs few people. */

const mayMeet = (people: readonly PersonInNeed[], limits: CohortLimits): boolean => {
  const [first] = people;
  const speaks = (language: string) => people.every(({ languages }) => languages.includes(language));
  const sameRegion = people.every(({ region }) => region !== null && region === first?.region);
  return limits.languages.some(speaks) && (!limits.oneRegion || sameRegion);
};

export const isCohort = (people: readonly PersonInNeed[], limits: CohortLimits): boolean => {
  const having = (is: (person: PersonInNeed) => boolean) => people.filter(is).length;
  return (
    people.length > 0 &&
    people.length >= limits.leastPeople &&
    people.length <= limits.seats &&
    mayMeet(people, limits) &&
    having(({ gender }) => gender === 'female') >= limits.leastWomen &&
    having(({ gender }) => gender === 'male') >= limits.leastMen &&
    people.every(
      ({ institution }) =>
        having((other) => other.institution === institution) <= (limits.mostOfInstitution ?? people.length),
    )
  );
};

/** Hundredths of hours × people. */
export const skippedBy = (people: readonly PersonInNeed[], { modules }: ProposalRequest): number =>
  modules
    .filter(({ id }) => people.some((person) => person.modules.includes(id)))
    .reduce((sum, { id, hours }) => sum + hours * 100 * people.filter((one) => !one.modules.includes(id)).length, 0);

/** Every way to divide people, some of them left. */
const divisions = function* (
  people: readonly PersonInNeed[],
  at = 0,
  cohorts: readonly (readonly PersonInNeed[])[] = [],
  left: readonly PersonInNeed[] = [],
): Generator<{ cohorts: readonly (readonly PersonInNeed[])[]; left: readonly PersonInNeed[] }> {
  const next = people[at];
  if (!next) {
    yield { cohorts, left };
    return;
  }
  yield* divisions(people, at + 1, cohorts, [...left, next]);
  for (const place of cohorts.keys())
    yield* divisions(
      people,
      at + 1,
      cohorts.map((cohort, own) => (own === place ? [...cohort, next] : cohort)),
      left,
    );
  yield* divisions(people, at + 1, [...cohorts, [next]], left);
};

/** The most need that can be placed, and the fewest cohorts that place as much. */
export const bestSeated = ({ people, limits }: ProposalRequest): { need: number; cohorts: number } => {
  let best = { need: 0, cohorts: 0 };
  for (const { cohorts } of divisions(people)) {
    if (cohorts.length > (limits.most ?? Infinity) || !cohorts.every((cohort) => isCohort(cohort, limits))) continue;
    const need = cohorts.flat().reduce((sum, { gap }) => sum + gap, 0);
    if (need > best.need || (need === best.need && cohorts.length < best.cohorts))
      best = { need, cohorts: cohorts.length };
  }
  return best;
};

/** The fewest hours skipped where all of these people are in cohorts, of which there are so many at most. */
export const fewestSkipped = (request: ProposalRequest, people: readonly PersonInNeed[], most: number): number => {
  let best = Infinity;
  for (const { cohorts, left } of divisions(people))
    if (left.length === 0 && cohorts.length <= most && cohorts.every((cohort) => isCohort(cohort, request.limits)))
      best = Math.min(
        best,
        cohorts.reduce((sum, cohort) => sum + skippedBy(cohort, request), 0),
      );
  return best;
};
