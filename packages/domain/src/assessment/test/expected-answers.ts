import { abilities } from './two-parameters';

/** a and b are kept within what a test can tell. */
export const bounds = { discrimination: 4, difficulty: 6 };

/** Slope and intercept: a (θ − b) = slope · θ + intercept. */
export interface Line {
  slope: number;
  intercept: number;
}

/** People with the same answers are counted together. */
export interface Pattern {
  answers: readonly (boolean | null)[];
  people: number;
}

export const logistic = ({ slope, intercept }: Line, ability: number): number =>
  1 / (1 + Math.exp(-(slope * ability + intercept)));

/** How many people of each ability are expected to have answered the item, and to have solved it. */
export const expectedAnswers = (patterns: readonly Pattern[], posteriors: readonly number[][], item: number) =>
  abilities.map(({ ability }, at) => {
    let [people, solved] = [0, 0];
    patterns.forEach((pattern, index) => {
      const answer = pattern.answers[item];
      if (answer === null || answer === undefined) return;
      const here = pattern.people * (posteriors[index]?.[at] ?? 0);
      people += here;
      if (answer) solved += here;
    });
    return { ability, people, solved };
  });
