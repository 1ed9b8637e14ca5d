import { grid, kernelOf, prior } from './grid';
import type { Line } from './line';

/** A row of answers; people with the same answers are counted together. */
export interface Pattern {
  /** By item; null where it was not asked. */
  answers: readonly (boolean | null)[];
  people: number;
}

/** What calibration looks for. */
export interface Model {
  lines: readonly Line[];
  /** How closely the ability in each competency follows the overall one, from 0 to below 1. */
  common: number;
}

/** A model at the points of the grid, so that a pass over everybody adds and multiplies alone. */
export interface Tables {
  /** By item: logarithms of the probability to solve it, and to miss it. */
  solved: readonly Float64Array[];
  missed: readonly Float64Array[];
  kernel: readonly Float64Array[];
  /** What was worked out already, by competency and answers in it: a few items leave few ways to answer them. */
  known: Map<string, Likelihood | null>;
}

export const tablesOf = ({ lines, common }: Model): Tables => {
  const logs = (sign: number) =>
    lines.map(({ slope, intercept }) =>
      grid.map((ability) => -Math.log1p(Math.exp(sign * (slope * ability + intercept)))),
    );
  return { solved: logs(-1), missed: logs(1), kernel: kernelOf(common), known: new Map() };
};

/** Expected squares and product of the overall ability and that in a competency. */
export interface Moments {
  overall: number;
  both: number;
  own: number;
}

/** What answers tell of who gave them. */
export interface Posterior {
  logLikelihood: number;
  /** By competency: how likely each ability of the grid is; where none of its items was asked, by the others alone. */
  abilities: Float64Array[];
  /** Of each competency that was asked about. */
  moments: Moments[];
}

const logPrior = prior.map(Math.log);
const squares = grid.map((ability) => ability * ability);
const size = grid.length;

/**
 * How likely each ability is after a row of answers. Every competency has an ability of its own; given the overall one they are independent, so
 * that each is summed over by itself (Gibbons and Hedeker 1992).
 * @param groups the items of each competency.
 */
export const posteriorOfPattern = (
  { answers }: Pattern,
  groups: readonly (readonly number[])[],
  tables: Tables,
): Posterior => {
  const found = groups.map((items, competency) => knownLikelihood(competency, items, answers, tables));
  const overall = Float64Array.from(logPrior);
  let logLikelihood = 0;
  for (const each of found) {
    if (!each) continue;
    logLikelihood += each.highest;
    for (let at = 0; at < size; at += 1) overall[at] = (overall[at] ?? 0) + (each.logGiven[at] ?? 0);
  }
  logLikelihood += normalise(overall);
  const abilities = found.map((each) => ownPosterior(overall, each ?? saysNothing, tables.kernel));
  return {
    logLikelihood,
    abilities,
    moments: found.flatMap((each, competency) => {
      const own = abilities[competency];
      return each && own ? [momentsOf(overall, own, each)] : [];
    }),
  };
};

/** From logarithms to shares of 1. @returns the logarithm of what their sum was. */
const normalise = (values: Float64Array): number => {
  const highest = Math.max(...values);
  let sum = 0;
  for (let at = 0; at < size; at += 1) sum += values[at] = Math.exp((values[at] ?? 0) - highest);
  for (let at = 0; at < size; at += 1) values[at] = (values[at] ?? 0) / sum;
  return highest + Math.log(sum);
};

/** Of a competency that nothing was asked about. */
const saysNothing = { own: grid.map(() => 1), given: grid.map(() => 1) };

/** What the answers in one competency say. */
interface Likelihood {
  /** By the ability in it, as a share of the highest; the logarithm of which is `highest`. */
  own: Float64Array;
  highest: number;
  /** By overall ability: its mean, and the mean of it times the ability in the competency. */
  given: Float64Array;
  logGiven: Float64Array;
  along: Float64Array;
}

const knownLikelihood = (
  competency: number,
  items: readonly number[],
  answers: Pattern['answers'],
  tables: Tables,
): Likelihood | null => {
  let key = `${competency} `;
  for (const item of items) {
    const answer = answers[item];
    key += answer === null || answer === undefined ? '.' : answer ? '1' : '0';
  }
  const known = tables.known.get(key);
  if (known !== undefined) return known;
  const found = likelihoodOf(items, answers, tables);
  tables.known.set(key, found);
  return found;
};

/** Null where none of its items was asked. */
const likelihoodOf = (
  items: readonly number[],
  answers: Pattern['answers'],
  { solved, missed, kernel }: Tables,
): Likelihood | null => {
  const own = new Float64Array(size);
  let asked = false;
  for (const item of items) {
    const answer = answers[item];
    const logs = answer ? solved[item] : missed[item];
    if (answer === null || answer === undefined || !logs) continue;
    asked = true;
    for (let at = 0; at < size; at += 1) own[at] = (own[at] ?? 0) + (logs[at] ?? 0);
  }
  if (!asked) return null;
  const highest = Math.max(...own);
  for (let at = 0; at < size; at += 1) own[at] = Math.exp((own[at] ?? 0) - highest);
  const [given, along] = [new Float64Array(size), new Float64Array(size)];
  kernel.forEach((row, overall) => {
    let [sum, product] = [0, 0];
    for (let at = 0; at < size; at += 1) {
      const here = (row[at] ?? 0) * (own[at] ?? 0);
      sum += here;
      product += here * (grid[at] ?? 0);
    }
    given[overall] = sum;
    along[overall] = product;
  });
  return { own, highest, given, logGiven: given.map(Math.log), along };
};

const ownPosterior = (
  overall: Float64Array,
  { own, given }: Pick<Likelihood, 'own' | 'given'>,
  kernel: readonly Float64Array[],
): Float64Array => {
  const posterior = new Float64Array(size);
  kernel.forEach((row, from) => {
    const weight = (overall[from] ?? 0) / (given[from] ?? 1);
    for (let at = 0; at < size; at += 1) posterior[at] = (posterior[at] ?? 0) + weight * (row[at] ?? 0);
  });
  for (let at = 0; at < size; at += 1) posterior[at] = (posterior[at] ?? 0) * (own[at] ?? 0);
  return posterior;
};

const momentsOf = (overall: Float64Array, own: Float64Array, { given, along }: Likelihood): Moments => {
  const moments: Moments = { overall: 0, both: 0, own: 0 };
  for (let at = 0; at < size; at += 1) {
    const likely = overall[at] ?? 0;
    moments.overall += likely * (squares[at] ?? 0);
    moments.both += (likely * (grid[at] ?? 0) * (along[at] ?? 0)) / (given[at] ?? 1);
    moments.own += (own[at] ?? 0) * (squares[at] ?? 0);
  }
  return moments;
};
