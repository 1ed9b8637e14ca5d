import type { ItemEstimate } from './judge-items';
import { judgeItems } from './judge-items';
import type { Expected, Line } from './line';
import { firstLine, maximise, noAnswers } from './line';
import type { Model, Moments, Pattern } from './posterior';
import { posteriorOfPattern, tablesOf } from './posterior';

export interface Calibration {
  items: ItemEstimate[];
  /** The correlation between abilities in two competencies; null where there is one alone. */
  correlation: number | null;
  logLikelihood: number;
  iterations: number;
  /** False where parameters still moved after the last iteration: then they are not to be used. */
  converged: boolean;
  /** Rows of answers. */
  people: number;
}

const mostIterations = 2_000;
const settled = 1e-5;
/** From here on two competencies can't be told apart. */
const mostCommon = Math.sqrt(0.9);

/**
 * Calibrates a bank: a and b of each item by marginal maximum likelihood, by expectation and maximisation (Bock and Aitkin 1981), the maximisation
 * by Newton's method. Everybody has an ability in each competency, N(0, 1) over all; what these have in common is one overall ability (a
 * second-order model: de la Torre and Song 2009), alike in all competencies. With one competency it is the two-parameter logistic model.
 * @param answers a row a sitting, a column an item; null where it was not asked.
 * @param competencyOf of each item; left out: all are of one.
 * @throws RangeError when there are no answers, or rows are of different length.
 */
export const calibrate = (
  answers: readonly (readonly (boolean | null)[])[],
  competencyOf: readonly string[] = (answers[0] ?? []).map(() => ''),
): Calibration => {
  const items = competencyOf.length;
  if (items === 0 || answers.length === 0 || answers.some(({ length }) => length !== items))
    throw new RangeError('Calibration needs at least one item and a row of the same length from everybody.');
  const patterns = patternsOf(answers);
  const groups = [...new Set(competencyOf)].map((id) => competencyOf.flatMap((of, item) => (of === id ? [item] : [])));
  const several = groups.length > 1;
  let model: Model = { lines: beginning(patterns, items), common: several ? 0.7 : 0 };
  let moved = Infinity;
  let iterations = 0;
  while (moved > settled && iterations < mostIterations) {
    const { expected, moments } = expectation(patterns, groups, model);
    const lines = model.lines.map((line, item) => maximise(line, expected[item] ?? noAnswers()));
    const next = { lines, common: several ? commonOf(moments) : 0 };
    moved = distance(model, next);
    model = next;
    iterations += 1;
  }
  const { logLikelihood, expected } = expectation(patterns, groups, model);
  return {
    items: judgeItems(patterns, groups, model, expected),
    correlation: several ? model.common ** 2 : null,
    logLikelihood,
    iterations,
    converged: moved <= settled,
    people: answers.length,
  };
};

const patternsOf = (answers: readonly (readonly (boolean | null)[])[]): Pattern[] => {
  const byKey = new Map<string, Pattern>();
  for (const row of answers) {
    const key = row.map((answer) => (answer === null ? '.' : Number(answer))).join('');
    const known = byKey.get(key);
    byKey.set(key, { answers: row, people: (known?.people ?? 0) + 1 });
  }
  return [...byKey.values()];
};

const beginning = (patterns: readonly Pattern[], items: number): Line[] =>
  Array.from({ length: items }, (_, item) => {
    const answered = patterns.filter(({ answers }) => answers[item] !== null);
    const count = (of: readonly Pattern[]) => of.reduce((sum, { people }) => sum + people, 0);
    return firstLine(count(answered), count(answered.filter(({ answers }) => answers[item])));
  });

/** How many people of each ability are expected behind the answers, were the model true. */
const expectation = (patterns: readonly Pattern[], groups: readonly (readonly number[])[], model: Model) => {
  const tables = tablesOf(model);
  const expected = model.lines.map(noAnswers);
  const moments: Moments = { overall: 0, both: 0, own: 0 };
  let [logLikelihood, asked] = [0, 0];
  for (const pattern of patterns) {
    const found = posteriorOfPattern(pattern, groups, tables);
    logLikelihood += pattern.people * found.logLikelihood;
    groups.forEach((items, competency) => {
      const posterior = found.abilities[competency];
      if (posterior) for (const item of items) count(expected[item], pattern, pattern.answers[item], posterior);
    });
    for (const each of found.moments) {
      asked += pattern.people;
      moments.overall += pattern.people * each.overall;
      moments.both += pattern.people * each.both;
      moments.own += pattern.people * each.own;
    }
  }
  const mean = (sum: number) => sum / Math.max(1, asked);
  return {
    logLikelihood,
    expected,
    moments: { overall: mean(moments.overall), both: mean(moments.both), own: mean(moments.own) },
  };
};

const count = (
  expected: Expected | undefined,
  { people }: Pattern,
  answer: boolean | null | undefined,
  posterior: Float64Array,
): void => {
  if (!expected || answer === null || answer === undefined) return;
  for (let at = 0; at < posterior.length; at += 1) {
    const here = people * (posterior[at] ?? 0);
    expected.people[at] = (expected.people[at] ?? 0) + here;
    if (answer) expected.solved[at] = (expected.solved[at] ?? 0) + here;
  }
};

/** Where the likelihood of a bivariate normal distribution with variances of 1 and these moments is highest, by halving. */
const commonOf = ({ overall, both, own }: Moments): number => {
  const slope = (common: number) =>
    common * (1 - common ** 2) -
    common * (own - 2 * common * both + common ** 2 * overall) +
    (both - common * overall) * (1 - common ** 2);
  let [low, high] = [0, mostCommon];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

const distance = (one: Model, other: Model): number =>
  Math.max(
    Math.abs(one.common - other.common),
    ...one.lines.flatMap(({ slope, intercept }, item) => {
      const now = other.lines[item];
      return now ? [Math.abs(slope - now.slope), Math.abs(intercept - now.intercept)] : [];
    }),
  );
