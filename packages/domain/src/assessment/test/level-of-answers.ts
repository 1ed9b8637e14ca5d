import { grid, gridStep } from './grid';
import type { CalibratedItem, Response } from './two-parameters';

/** An item of one competency, as scoring sees it. */
export interface LevelItem {
  /** The level that it tests. */
  ordinal: number;
  /** How likely somebody who does not hold the level hits on the answer, from 0 to 1. */
  guess: number;
}

/** A level as answers tell it. */
export interface FoundLevel {
  /** The most likely one; of equally likely ones the lowest, since no answer speaks for the others. */
  level: number;
  /** In levels, not rounded. */
  estimate: number;
  /** Standard deviation of what the level may be. */
  standardError: number;
}

/** How likely somebody who holds a level misses an item of it, by a slip. */
export const slip = 0.1;

/**
 * The level in one competency, before its items are calibrated. Whoever holds a level solves its items and those below, but for a slip;
 * whoever does not, guesses: the deterministic input, noisy "and" gate (DINA, Junker and Sijtsma 2001), over levels that each contain the ones
 * below. Each level is taken to be equally likely before. Answers that contradict each other leave a large error.
 *
 * The levels are those from 0 to the highest that an item tests: of a higher one the answers say nothing, so none is found.
 * @throws RangeError without answers, of which nothing can be said.
 * @example
 * levelOfAnswers([{ item: { ordinal: 1, guess: 0.25 }, solved: true }, { item: { ordinal: 2, guess: 0.25 }, solved: false }]).level // 1
 */
export const levelOfAnswers = (responses: readonly Response<LevelItem>[]): FoundLevel => {
  if (responses.length === 0) throw new RangeError('A level needs the answer to at least one item.');
  const highest = Math.max(...responses.map(({ item }) => item.ordinal));
  return momentsOf(
    Array.from({ length: highest + 1 }, (_, level) =>
      responses.reduce((likelihood, { item, solved }) => {
        const solves = level >= item.ordinal ? 1 - slip : item.guess;
        return likelihood * (solved ? solves : 1 - solves);
      }, 1),
    ),
  );
};

/** As likely somebody who has just reached a level solves its items: two thirds (the response probability of bookmark cut scores; Mitzel et al. 2001). */
const atLevel = Math.log(2);

/**
 * Where each level begins, on the scale of a calibrated competency: at the mean of the abilities at which two of three people solve an item of it,
 * b + ln 2 / a. A level whose items are easier than those of a level below begins where that one does.
 * @returns of each level from 1 to the highest; null where no item tests it.
 */
export const thresholdsOf = (
  items: readonly (CalibratedItem & { ordinal: number })[],
  highest: number,
): (number | null)[] => {
  let least = -Infinity;
  return Array.from({ length: highest }, (_, index) => {
    const ofLevel = items.filter(({ ordinal }) => ordinal === index + 1);
    if (ofLevel.length === 0) return null;
    const sum = ofLevel.reduce(
      (total, { difficulty, discrimination }) => total + difficulty + atLevel / discrimination,
      0,
    );
    least = Math.max(least, sum / ofLevel.length);
    return least;
  });
};

/**
 * The level in one competency from the ability in it: how likely that lies between each two thresholds.
 * @param posterior how likely each ability of the grid is; each stands for those half a step around it.
 */
export const levelOfAbility = (posterior: Float64Array, thresholds: readonly (number | null)[]): FoundLevel => {
  // How likely she has reached each level; 0 by everybody.
  const reached = thresholds.map((threshold) => {
    if (threshold === null) return null;
    return posterior.reduce((sum, likely, at) => {
      const share = ((grid[at] ?? 0) + gridStep / 2 - threshold) / gridStep;
      return sum + likely * Math.max(0, Math.min(1, share));
    }, 0);
  });
  const levels = [1, ...reached];
  return momentsOf(
    levels.map((likely, level) => {
      const next = levels.slice(level + 1).find((each) => each !== null) ?? 0;
      return likely === null ? 0 : Math.max(0, likely - next);
    }),
  );
};

/** The most likely level, with mean and standard deviation, by how likely each is. */
const momentsOf = (likely: readonly number[]): FoundLevel => {
  const sum = likely.reduce((total, each) => total + each, 0);
  const estimate = likely.reduce((total, each, level) => total + each * level, 0) / sum;
  const variance = likely.reduce((total, each, level) => total + each * (level - estimate) ** 2, 0) / sum;
  return { level: likely.indexOf(Math.max(...likely)), estimate, standardError: Math.sqrt(variance) };
};
