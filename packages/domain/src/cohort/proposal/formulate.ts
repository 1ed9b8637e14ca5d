import type { MixedIntegerProgramme, Row } from '../../programme/rows';
import { scaled } from '../../programme/rows';
import type { Kind } from './kinds';
import type { CohortLimits } from './request';
import type { Pool } from './rules';

/** Cohorts that meet in one pool and hold the same modules, and who can be in them. */
export interface Template {
  pool: Pool;
  kinds: readonly Kind[];
  /** Hundredths of hours that one of a kind skips in it. */
  skippedBy: (kind: Kind) => number;
}

export interface CohortWish {
  kinds: readonly Kind[];
  templates: readonly Template[];
  limits: CohortLimits;
  /** What is sought: the most need that is placed, the fewest cohorts, the fewest hours skipped. */
  seek: 'need' | 'cohorts' | 'skipped';
  /** Levels × people that are placed at least; `all`: everybody is. */
  place: number | 'all';
  /** How many cohorts each template has; null: as many as are best. */
  cohorts: readonly number[] | null;
  /** Whether people are whole. Where they may be parts the answer is a bound, and the cohorts are whole all the same. */
  wholePeople: boolean;
}

/** How many cohorts each template has, and how many of each of its kinds are in them. */
export interface Shares {
  cohorts: number[];
  people: number[][];
}

export interface CohortModel {
  formulation: MixedIntegerProgramme;
  read(columns: Float64Array): Shares;
  columnsOf(shares: Shares): Float64Array;
}

type Entry = readonly [column: number, coefficient: number];

/** The model of docs/methods/cohorts.md, in its letters: n for the cohorts of a template, x for the people of a kind in it. */
export const formulate = (wish: CohortWish): CohortModel => {
  const { templates, limits } = wish;
  let count = templates.length;
  const columns = templates.map(({ kinds: own }) => own.map(() => count++));
  const size = (at: number) => templates[at]!.kinds.reduce((sum, { people }) => sum + people.length, 0);

  const lower = new Float64Array(count);
  const upper = new Float64Array(count);
  const costs = new Array<number>(count).fill(0);
  for (const [at, template] of templates.entries()) {
    lower[at] = wish.cohorts?.[at] ?? 0;
    upper[at] = wish.cohorts?.[at] ?? Math.floor(size(at) / Math.max(1, limits.leastPeople));
    if (wish.seek === 'cohorts') costs[at] = 1;
    for (const [own, kind] of template.kinds.entries()) {
      const column = columns[at]![own]!;
      upper[column] = kind.people.length;
      if (wish.seek === 'need') costs[column] = kind.like.gap;
      if (wish.seek === 'skipped') costs[column] = template.skippedBy(kind);
    }
  }

  return {
    formulation: {
      columns: Array.from({ length: count }, (_, at) => ({ lower: lower[at]!, upper: upper[at]! })),
      whole: wish.wholePeople ? count : templates.length,
      rows: [
        ...placing(wish, columns),
        ...templates.flatMap((template, at) => keeping(template, at, columns[at]!, limits)),
      ],
      objective: scaled(costs),
    },
    read: (values) => ({
      cohorts: templates.map((_, at) => Math.round(values[at] ?? 0)),
      people: columns.map((own) => own.map((column) => Math.round(values[column] ?? 0))),
    }),
    columnsOf: ({ cohorts, people }) => {
      const values = new Float64Array(count);
      for (const [at, own] of columns.entries()) {
        values[at] = cohorts[at] ?? 0;
        for (const [place, column] of own.entries()) values[column] = people[at]?.[place] ?? 0;
      }
      return values;
    },
  };
};

/** Nobody is placed twice, everybody who has to be is placed, and there are no more cohorts than may be. */
const placing = ({ kinds, templates, limits, place }: CohortWish, columns: readonly number[][]): Row[] => {
  const entries = new Map<Kind, Entry[]>(kinds.map((kind) => [kind, []]));
  for (const [at, template] of templates.entries())
    for (const [own, kind] of template.kinds.entries()) entries.get(kind)?.push([columns[at]![own]!, 1]);
  const rows = kinds.map((kind): Row => {
    const people = kind.people.length;
    return { lower: place === 'all' ? people : 0, upper: people, entries: entries.get(kind) ?? [] };
  });
  if (place !== 'all' && place > 0)
    rows.push({
      // Half a level of room for the solver's tolerance: need is whole.
      lower: place - 0.5,
      upper: Infinity,
      entries: kinds.flatMap((kind) => (entries.get(kind) ?? []).map(([column]): Entry => [column, kind.like.gap])),
    });
  if (limits.most !== null)
    rows.push({ lower: 0, upper: limits.most, entries: templates.map((_, at): Entry => [at, 1]) });
  return rows;
};

/** What the cohorts of a template have to keep, together: dealt out evenly, each of them keeps it then. */
const keeping = ({ kinds }: Template, cohorts: number, columns: readonly number[], limits: CohortLimits): Row[] => {
  const entriesOf = (is: (kind: Kind) => boolean): Entry[] =>
    kinds.flatMap((kind, own) => (is(kind) ? [[columns[own]!, 1] as const] : []));
  const sizeOf = (is: (kind: Kind) => boolean) =>
    kinds.reduce((sum, kind) => sum + (is(kind) ? kind.people.length : 0), 0);
  const atLeast = (least: number, is: (kind: Kind) => boolean): Row[] =>
    least > 0 ? [{ lower: 0, upper: Infinity, entries: [...entriesOf(is), [cohorts, -least]] }] : [];
  const atMost = (most: number, is: (kind: Kind) => boolean): Row => ({
    lower: -Infinity,
    upper: 0,
    entries: [...entriesOf(is), [cohorts, -most]],
  });
  const everybody = () => true;
  const institutions = limits.mostOfInstitution === null ? [] : distinct(kinds, ({ like }) => like.institution);
  return [
    atMost(limits.seats, everybody),
    ...atLeast(Math.max(1, limits.leastPeople), everybody),
    ...atLeast(limits.leastWomen, ({ like }) => like.gender === 'female'),
    ...atLeast(limits.leastMen, ({ like }) => like.gender === 'male'),
    ...institutions.map((institution) =>
      atMost(limits.mostOfInstitution ?? 0, ({ like }) => like.institution === institution),
    ),
    ...[
      everybody,
      ...distinct(kinds, ({ apart }) => apart).map((apart) => (kind: Kind) => kind.apart === apart),
    ].flatMap((is) => rounded(entriesOf(is), sizeOf(is), limits.seats, cohorts)),
  ];
};

const distinct = <T>(kinds: readonly Kind[], of: (kind: Kind) => T): T[] => [...new Set(kinds.map(of))];

/**
 * True of whole cohorts, and not of parts of them, so that bounds are nearer (mixed integer rounding: Nemhauser and Wolsey 1990). Of people who number N = (q − 1) S + r with
 * 0 < r ≤ S, n cohorts of S seats hold at most N − r (q − n).
 */
const rounded = (entries: readonly Entry[], people: number, seats: number, cohorts: number): Row[] => {
  const full = Math.ceil(people / seats);
  const rest = people - (full - 1) * seats;
  // With nothing over, it says no more than that each has S seats.
  if (people === 0 || rest === seats) return [];
  return [{ lower: -Infinity, upper: people - rest * full, entries: [...entries, [cohorts, -rest]] }];
};
