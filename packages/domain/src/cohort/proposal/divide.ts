import type { Solver } from '../../programme/solver';
import { deal } from './deal';
import type { CohortWish, Shares, Template } from './formulate';
import { formulate } from './formulate';
import type { Kind } from './kinds';
import { kindsOf, within } from './kinds';
import type { CohortLimits, PersonInNeed, ProposedCohort } from './request';
import type { Hours } from './rules';
import { shareOut, type Seated } from './seat-people';

/** Of so many modules every set is a template of its own; of more, the bound looks at these alone. */
const mostModules = 8;
/** People of a kind in a template: with more the model is too large to be answered in seconds. */
const mostColumns = 30_000;

export interface Divided {
  cohorts: ProposedCohort[];
  /** Hundredths × people skipped; no division of these people into as many cohorts has less. */
  bound: number;
}

/** Divides the people of pools, all of whom have a seat, into cohorts that skip the fewest hours. */
export const divide = (
  solver: Solver,
  pools: Seated['pools'],
  limits: CohortLimits,
  hours: Hours,
  seconds: number,
): Divided => {
  const people = pools.flatMap((pool) => pool.people).sort((one, other) => (one.id < other.id ? -1 : 1));
  const { kinds, templates } = templatesOf(people, pools, limits, hours);
  const wish: CohortWish = {
    kinds,
    templates,
    limits,
    seek: 'skipped',
    place: 'all',
    cohorts: null,
    wholePeople: false,
  };
  const start = asSeated(kinds, templates, pools);

  const parts = formulate(wish);
  const bounded = solver.run(parts.formulation, 'hours', seconds * 0.8, parts.columnsOf(start));
  if (bounded === 'impossible') throw new Error('HiGHS found that those who are seated can’t be divided.');
  const cohorts = bounded.columns ? parts.read(bounded.columns).cohorts : start.cohorts;
  const shares = wholeShares(solver, { ...wish, cohorts, wholePeople: true }, seconds * 0.2) ?? start;
  const shared = shareOut(kinds, templates, shares);
  return {
    cohorts: templates.flatMap(({ pool }, at) =>
      shares.cohorts[at]
        ? deal(solver, shared[at]!, shares.cohorts[at], limits).map((own) => ({
            ...pool,
            people: own.map(({ id }) => id).sort(),
          }))
        : [],
    ),
    bound: Math.max(0, Math.ceil(bounded.bound - 1e-6)),
  };
};

/** Whole people in cohorts whose number is known; null where there is none, or none was found in time. */
const wholeShares = (solver: Solver, wish: CohortWish, seconds: number): Shares | null => {
  const model = formulate(wish);
  const answer = solver.run(model.formulation, 'hours', seconds);
  return answer === 'impossible' || !answer.columns ? null : model.read(answer.columns);
};

/** The pools as they were seated: each holds what somebody in it follows. */
const asSeated = (kinds: readonly Kind[], templates: readonly Template[], pools: Seated['pools']): Shares => {
  const shares: Shares = {
    cohorts: templates.map(() => 0),
    people: templates.map((template) => template.kinds.map(() => 0)),
  };
  for (const { pool, cohorts, people } of pools) {
    const ids = new Set(people.map(({ id }) => id));
    const count = (kind: Kind) => kind.people.filter(({ id }) => ids.has(id)).length;
    const own = kinds.filter((kind) => count(kind) > 0);
    // The last one that has all of them is that of every module: sets come before those that they lie within.
    const at = templates.findIndex(
      (template) => template.pool === pool && own.every((kind) => template.kinds.includes(kind)),
    );
    if (at < 0) throw new Error('A pool has no template for its people.');
    shares.cohorts[at] = cohorts;
    shares.people[at] = templates[at]!.kinds.map(count);
  }
  return shares;
};

/** For each pool every set of modules that some of its people follow together; of too many modules, those that make the most difference. */
const templatesOf = (
  people: readonly PersonInNeed[],
  pools: Seated['pools'],
  limits: CohortLimits,
  hours: Hours,
): { kinds: Kind[]; templates: Template[] } => {
  const telling = tellingModules(people, hours);
  for (let most = Math.min(mostModules, telling.length); ; most -= 1) {
    const told = telling.slice(0, most);
    const setOf = ({ modules }: PersonInNeed) =>
      told.reduce((set, id, at) => (modules.includes(id) ? set + 2 ** at : set), 0);
    const kinds = kindsOf(people, limits, setOf);
    const hoursIn = (set: number) => hours.of(told.filter((_, at) => (set & (2 ** at)) !== 0));
    const templates = pools.flatMap(({ pool }) =>
      unionsOf(within(kinds, pool).map((kind) => Number(kind.apart))).map((set): Template => ({
        pool,
        kinds: within(kinds, pool).filter((kind) => (Number(kind.apart) & ~set) === 0),
        skippedBy: (kind) => hoursIn(set) - hoursIn(Number(kind.apart)),
      })),
    );
    const columns = templates.reduce((sum, template) => sum + template.kinds.length, 0);
    if (columns <= mostColumns || most === 0) return { kinds, templates };
  }
};

/** Those that some follow and others skip, by the hours that could be skipped for them at most. */
const tellingModules = (people: readonly PersonInNeed[], hours: Hours): string[] => {
  const followers = new Map<string, number>();
  for (const { modules } of people) for (const id of modules) followers.set(id, (followers.get(id) ?? 0) + 1);
  return [...followers]
    .map(([id, count]) => ({ id, weight: hours.of([id]) * Math.min(count, people.length - count) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
};

/** Sets and all their unions, each before those that it lies within. */
const unionsOf = (sets: readonly number[]): number[] => {
  const unions = new Set<number>();
  for (const set of new Set(sets))
    for (const union of [set, ...[...unions].map((other) => other | set)]) unions.add(union);
  return [...unions].sort((one, other) => one - other);
};
