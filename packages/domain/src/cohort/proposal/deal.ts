import type { Row } from '../../programme/rows';
import type { Solver } from '../../programme/solver';
import { byId } from '../../programme/amounts';
import type { CohortLimits, PersonInNeed } from './request';

/**
 * Deals the people of a template out to its cohorts so that each has nearly as many as any other, of women, of men and of each institution too: what all of
 * them keep together, each keeps then. There always is such a way, for the two ways of grouping people make a bipartite graph (de Werra 1971);
 * it is found as a flow. Within a group, those who follow the same modules stay together.
 */
export const deal = (
  solver: Solver,
  people: readonly PersonInNeed[],
  cohorts: number,
  limits: CohortLimits,
): PersonInNeed[][] => {
  if (cohorts === 1) return [[...people]];
  const groups = groupsOf(people, limits);
  const column = (group: number, cohort: number) => group * cohorts + cohort;
  const rows: Row[] = [];
  for (const [at, group] of groups.entries())
    rows.push({
      lower: group.length,
      upper: group.length,
      entries: Array.from({ length: cohorts }, (_, cohort) => [column(at, cohort), 1] as const),
    });
  const even = (is: (person: PersonInNeed) => boolean): void => {
    const own = [...groups.keys()].filter((at) => is(groups[at]![0]!));
    const size = own.reduce((sum, at) => sum + groups[at]!.length, 0) / cohorts;
    for (let cohort = 0; cohort < cohorts; cohort += 1)
      rows.push({
        lower: Math.floor(size),
        upper: Math.ceil(size),
        entries: own.map((at) => [column(at, cohort), 1] as const),
      });
  };
  even(() => true);
  if (limits.leastWomen > 0) even(({ gender }) => gender === 'female');
  if (limits.leastMen > 0) even(({ gender }) => gender === 'male');
  if (limits.mostOfInstitution !== null)
    for (const institution of new Set(groups.map(([first]) => first!.institution)))
      even((person) => person.institution === institution);
  const count = groups.length * cohorts;
  const answer = solver.run(
    {
      columns: groups.flatMap((group) => Array.from({ length: cohorts }, () => ({ lower: 0, upper: group.length }))),
      whole: count,
      rows,
      objective: { coefficients: new Float64Array(count), unit: 1, grain: 1 },
    },
    'hours',
    dealing,
  );
  if (answer === 'impossible' || !answer.columns) throw new Error('HiGHS did not deal people out evenly.');
  const dealt: PersonInNeed[][] = Array.from({ length: cohorts }, () => []);
  for (const [at, group] of groups.entries()) {
    let from = 0;
    for (const [cohort, own] of dealt.entries()) {
      const to = from + Math.round(answer.columns[column(at, cohort)] ?? 0);
      own.push(...group.slice(from, to));
      from = to;
    }
  }
  return dealt;
};

/** Seconds; it takes hundredths of one. */
const dealing = 10;

/** People who are alike to the limits of each cohort. */
const groupsOf = (people: readonly PersonInNeed[], limits: CohortLimits): PersonInNeed[][] => {
  const groups = new Map<string, PersonInNeed[]>();
  const alike = ({ modules }: PersonInNeed) => [...modules].sort().join(' ');
  const inOrder = people
    .map((person) => ({ person, profile: alike(person), id: person.id }))
    .sort((one, other) => (one.profile === other.profile ? byId(one, other) : one.profile < other.profile ? -1 : 1));
  for (const { person } of inOrder) {
    const key = JSON.stringify([
      limits.leastWomen > 0 && person.gender === 'female',
      limits.leastMen > 0 && person.gender === 'male',
      limits.mostOfInstitution === null ? null : person.institution,
    ]);
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  }
  return [...groups.values()];
};
