import { Matrix, inverse } from 'ml-matrix';
import { grid } from './grid';
import { itemRest } from './item-rest';
import type { Expected, Line } from './line';
import { bounds, logistic, noAnswers } from './line';
import type { Model, Pattern } from './posterior';
import { posteriorOfPattern, tablesOf } from './posterior';
import type { CalibratedItem } from './two-parameters';

/** What an item turned out to be, and how well the model tells who solves it. */
export interface ItemEstimate extends CalibratedItem {
  discriminationError: number;
  difficultyError: number;
  /** People who answered it, and the share of them who solved it. */
  answers: number;
  share: number;
  /** Correlation with how many of the others the same people solved; null where nothing differs. */
  itemRest: number | null;
  /** The largest difference, in five groups by ability, between the share that solved it and the share that the model expects. */
  misfit: number;
  flags: ItemFlag[];
}

/** Why an item should be looked at before it is used. */
export type ItemFlag = 'tells-little' | 'against' | 'too-easy' | 'too-hard' | 'misfits';

/**
 * What the answers say of each item, once its parameters are found.
 * @param expected how many people of each ability answered it, and solved it.
 */
export const judgeItems = (
  patterns: readonly Pattern[],
  groups: readonly (readonly number[])[],
  model: Model,
  expected: readonly Expected[],
): ItemEstimate[] => {
  const errors = errorsOf(patterns, groups, model);
  const rests = itemRest(patterns, model.lines.length);
  return model.lines.map((line, item) => {
    const found = {
      ...describe(line, errors[item]),
      ...fitOf(line, expected[item] ?? noAnswers()),
      itemRest: rests[item] ?? null,
    };
    return { ...found, flags: flagsOf(found) };
  });
};

/**
 * Variances and covariance of each item's slope and intercept, from the inverse of the empirical information; the correlation between competencies
 * is held for known.
 */
const errorsOf = (patterns: readonly Pattern[], groups: readonly (readonly number[])[], model: Model) => {
  const size = 2 * model.lines.length;
  const tables = tablesOf(model);
  const information = new Float64Array(size * size);
  for (const pattern of patterns) {
    const { abilities } = posteriorOfPattern(pattern, groups, tables);
    const scores = groups.flatMap((items, competency) => {
      const posterior = abilities[competency];
      return posterior ? items.flatMap((item) => scoresOf(pattern, item, posterior, model.lines[item])) : [];
    });
    for (const [row, one] of scores)
      for (const [column, other] of scores)
        information[row * size + column] = (information[row * size + column] ?? 0) + pattern.people * one * other;
  }
  const covariance = inverse(Matrix.from1DArray(size, size, information).add(Matrix.eye(size, size).mul(1e-9)));
  return model.lines.map((_, item) => ({
    slope: covariance.get(2 * item, 2 * item),
    intercept: covariance.get(2 * item + 1, 2 * item + 1),
    both: covariance.get(2 * item, 2 * item + 1),
  }));
};

/** Derivatives of the pattern's likelihood by the item's slope and intercept, with their places among all parameters. */
const scoresOf = (
  { answers }: Pattern,
  item: number,
  posterior: Float64Array,
  line: Line | undefined,
): [place: number, score: number][] => {
  const answer = answers[item];
  if (answer === null || answer === undefined || !line) return [];
  let [slope, intercept] = [0, 0];
  grid.forEach((ability, at) => {
    const residual = (posterior[at] ?? 0) * (Number(answer) - logistic(line, ability));
    intercept += residual;
    slope += residual * ability;
  });
  return [
    [2 * item, slope],
    [2 * item + 1, intercept],
  ];
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
const fitOf = (line: Line, expected: Expected) => {
  const sum = (of: Float64Array) => of.reduce((total, each) => total + each, 0);
  const misfits = ends.map((end, index) => {
    const from = ends[index - 1] ?? -Infinity;
    let [people, more] = [0, 0];
    grid.forEach((ability, at) => {
      if (ability <= from || ability > end) return;
      people += expected.people[at] ?? 0;
      more += (expected.solved[at] ?? 0) - (expected.people[at] ?? 0) * logistic(line, ability);
    });
    return people === 0 ? 0 : Math.abs(more) / people;
  });
  const people = sum(expected.people);
  return {
    answers: Math.round(people),
    share: people === 0 ? 0 : sum(expected.solved) / people,
    misfit: Math.max(...misfits),
  };
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
