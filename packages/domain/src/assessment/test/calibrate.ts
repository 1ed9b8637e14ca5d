import type { Line, Pattern } from './expected-answers';
import { bounds, expectedAnswers, logistic } from './expected-answers';
import type { ItemEstimate } from './judge-items';
import { judgeItems } from './judge-items';
import { abilities } from './two-parameters';

export interface Calibration {
  items: ItemEstimate[];
  logLikelihood: number;
  iterations: number;
  /** False where parameters still moved after the last iteration: then they are not to be used. */
  converged: boolean;
  people: number;
}

const mostIterations = 2_000;
const settled = 1e-5;
/**
 * Calibrates a scale: a and b of each item by marginal maximum likelihood over a N(0, 1) ability, by expectation and maximisation (Bock and
 * Aitkin 1981), the maximisation by Newton's method. Standard errors from the cross-products of each pattern's score.
 * @param answers a row a person, a column an item; null where the person was not given it.
 * @throws RangeError when there are no answers, or rows are of different length.
 */
export const calibrate = (answers: readonly (readonly (boolean | null)[])[]): Calibration => {
  const items = answers[0]?.length ?? 0;
  if (items === 0 || answers.some(({ length }) => length !== items))
    throw new RangeError('Calibration needs at least one item and a row of the same length from everybody.');
  const patterns = patternsOf(answers);
  let lines: Line[] = Array.from({ length: items }, (_, item) => beginning(patterns, item));
  let moved = Infinity;
  let iterations = 0;
  while (moved > settled && iterations < mostIterations) {
    const posteriors = patterns.map((pattern) => expect(pattern, lines).posterior);
    const next = lines.map((line, item) => maximise(line, expectedAnswers(patterns, posteriors, item)));
    moved = Math.max(
      ...next.map(({ slope, intercept }, item) =>
        Math.max(Math.abs(slope - (lines[item]?.slope ?? 0)), Math.abs(intercept - (lines[item]?.intercept ?? 0))),
      ),
    );
    lines = next;
    iterations += 1;
  }
  const found = patterns.map((pattern) => expect(pattern, lines));
  const posteriors = found.map(({ posterior }) => posterior);
  return {
    items: judgeItems(patterns, posteriors, lines),
    logLikelihood: patterns.reduce((sum, { people }, index) => sum + people * (found[index]?.logLikelihood ?? 0), 0),
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

/** From the share that solved it, as if it told people apart like a usual item. */
const beginning = (patterns: readonly Pattern[], item: number): Line => {
  const answered = patterns.filter(({ answers }) => answers[item] !== null);
  const people = answered.reduce((sum, each) => sum + each.people, 0);
  const solved = answered.reduce((sum, each) => sum + (each.answers[item] ? each.people : 0), 0);
  const share = (solved + 0.5) / (people + 1);
  return { slope: 1, intercept: Math.log(share / (1 - share)) };
};

const expect = ({ answers }: Pattern, lines: readonly Line[]): { posterior: number[]; logLikelihood: number } => {
  const logs = abilities.map(({ ability, weight }) =>
    lines.reduce((sum, { slope, intercept }, item) => {
      const answer = answers[item];
      if (answer === null || answer === undefined) return sum;
      const along = slope * ability + intercept;
      return sum - Math.log1p(Math.exp(answer ? -along : along));
    }, Math.log(weight)),
  );
  const highest = Math.max(...logs);
  const likely = logs.map((log) => Math.exp(log - highest));
  const sum = likely.reduce((total, each) => total + each, 0);
  return { posterior: likely.map((each) => each / sum), logLikelihood: highest + Math.log(sum) };
};

/** One item's logistic regression by Newton's method, halved where a step would leave the bounds. */
const maximise = (from: Line, expected: ReturnType<typeof expectedAnswers>): Line => {
  let line = from;
  for (let step = 0; step < 25; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
    for (const { ability, people, solved } of expected) {
      const probability = logistic(line, ability);
      const spread = people * probability * (1 - probability);
      g0 += solved - people * probability;
      g1 += (solved - people * probability) * ability;
      h00 += spread;
      h01 += spread * ability;
      h11 += spread * ability * ability;
    }
    const determinant = h00 * h11 - h01 * h01;
    const by = { intercept: (h11 * g0 - h01 * g1) / determinant, slope: (h00 * g1 - h01 * g0) / determinant };
    line = within({ slope: line.slope + by.slope, intercept: line.intercept + by.intercept });
    if (Math.abs(by.slope) + Math.abs(by.intercept) < 1e-10) break;
  }
  return line;
};

const within = ({ slope, intercept }: Line): Line => {
  const clamp = (value: number, most: number) => Math.max(-most, Math.min(most, value));
  return {
    slope: clamp(slope, bounds.discrimination),
    intercept: clamp(intercept, bounds.discrimination * bounds.difficulty),
  };
};
