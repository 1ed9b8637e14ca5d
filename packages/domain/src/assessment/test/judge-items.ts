import { Matrix, inverse } from 'ml-matrix';
import type { Line, Pattern } from './expected-answers';
import { bounds, expectedAnswers, logistic } from './expected-answers';
import type { CalibratedItem } from './two-parameters';
import { abilities } from './two-parameters';

/** What an item turned out to be, and how well the model tells who solves it. */
export interface ItemEstimate extends CalibratedItem {
  discriminationError: number;
  difficultyError: number;
  /** People who answered it, and the share of them who solved it. */
  answers: number;
  share: number;
  /** The largest difference, in five groups by ability, between the share that solved it and the share that the model expects. */
  misfit: number;
  flags: ItemFlag[];
}

/** Why an item should be looked at before it is used. */
export type ItemFlag = 'tells-little' | 'against' | 'too-easy' | 'too-hard' | 'misfits';

/** What the answers say of each item, once its parameters are found. */
export const judgeItems = (
  patterns: readonly Pattern[],
  posteriors: readonly number[][],
  lines: readonly Line[],
): ItemEstimate[] => {
  const errors = errorsOf(patterns, posteriors, lines);
  return lines.map((line, item) => {
    const found = { ...describe(line, errors[item]), ...fitOf(patterns, posteriors, line, item) };
    return { ...found, flags: flagsOf(found) };
  });
};

/** Variances and covariance of each item's slope and intercept, from the inverse of the empirical information. */
const errorsOf = (patterns: readonly Pattern[], posteriors: readonly number[][], lines: readonly Line[]) => {
  const size = 2 * lines.length;
  const information = Matrix.eye(size, size).mul(1e-9);
  patterns.forEach(({ answers, people }, index) => {
    const score = lines.flatMap((line, item) => {
      const answer = answers[item];
      if (answer === null || answer === undefined) return [0, 0];
      let [slope, intercept] = [0, 0];
      abilities.forEach(({ ability }, at) => {
        const residual = (posteriors[index]?.[at] ?? 0) * (Number(answer) - logistic(line, ability));
        intercept += residual;
        slope += residual * ability;
      });
      return [slope, intercept];
    });
    const vector = Matrix.columnVector(score);
    information.add(vector.mmul(vector.transpose()).mul(people));
  });
  const covariance = inverse(information);
  return lines.map((_, item) => ({
    slope: covariance.get(2 * item, 2 * item),
    intercept: covariance.get(2 * item + 1, 2 * item + 1),
    both: covariance.get(2 * item, 2 * item + 1),
  }));
};

/** From slope and intercept to a and b = −intercept / slope; b's error by the delta method. */
const describe = ({ slope, intercept }: Line, error: ReturnType<typeof errorsOf>[number] | undefined) => {
  const difficulty = -intercept / slope;
  const variance =
    ((error?.intercept ?? 0) + difficulty ** 2 * (error?.slope ?? 0) + 2 * difficulty * (error?.both ?? 0)) /
    slope ** 2;
  return {
    discrimination: slope,
    difficulty: Math.max(-bounds.difficulty, Math.min(bounds.difficulty, difficulty)),
    discriminationError: Math.sqrt(Math.max(0, error?.slope ?? 0)),
    difficultyError: Math.sqrt(Math.max(0, variance)),
  };
};

/** Abilities at which one group of people ends and the next begins: about a fifth of a N(0, 1) population each. */
const ends = [-0.84, -0.25, 0.25, 0.84, Infinity];

/**
 * In five groups by ability: the share that solved it against the share that the model expects. Nobody's ability is known, so each
 * person counts in each group as likely as she is in it (pseudo-counts; Stone 2000).
 */
const fitOf = (patterns: readonly Pattern[], posteriors: readonly number[][], line: Line, item: number) => {
  const expected = expectedAnswers(patterns, posteriors, item);
  const people = expected.reduce((sum, each) => sum + each.people, 0);
  const solved = expected.reduce((sum, each) => sum + each.solved, 0);
  const misfits = ends.map((end, index) => {
    const from = ends[index - 1] ?? -Infinity;
    const group = expected.filter(({ ability }) => ability > from && ability <= end);
    const inGroup = group.reduce((sum, each) => sum + each.people, 0);
    const more = group.reduce((sum, each) => sum + each.solved - each.people * logistic(line, each.ability), 0);
    return inGroup === 0 ? 0 : Math.abs(more) / inGroup;
  });
  return { answers: Math.round(people), share: people === 0 ? 0 : solved / people, misfit: Math.max(...misfits) };
};

/** Below it an item hardly tells people apart (Baker 2001: "very low" to "low"). */
const leastDiscrimination = 0.3;

const flagsOf = ({ discrimination, share, misfit }: Omit<ItemEstimate, 'flags'>): ItemFlag[] => {
  const flags: [ItemFlag, boolean][] = [
    ['against', discrimination <= -leastDiscrimination],
    ['tells-little', Math.abs(discrimination) < leastDiscrimination],
    ['too-easy', share > 0.95],
    ['too-hard', share < 0.1],
    ['misfits', misfit > 0.1],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
};
