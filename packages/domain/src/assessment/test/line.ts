import { grid } from './grid';

/** a and b are kept within what a test can tell. */
export const bounds = { discrimination: 4, difficulty: 6 };

/** Slope and intercept: a (θ − b) = slope · θ + intercept. */
export interface Line {
  slope: number;
  intercept: number;
}

export const logistic = ({ slope, intercept }: Line, ability: number): number =>
  1 / (1 + Math.exp(-(slope * ability + intercept)));

/** How many people of each ability of the grid are expected to have answered an item, and to have solved it. */
export interface Expected {
  people: Float64Array;
  solved: Float64Array;
}

export const noAnswers = (): Expected => ({
  people: new Float64Array(grid.length),
  solved: new Float64Array(grid.length),
});

/** From the share that solved it, as if it told people apart like a usual item. */
export const firstLine = (people: number, solved: number): Line => {
  const share = (solved + 0.5) / (people + 1);
  return { slope: 1, intercept: Math.log(share / (1 - share)) };
};

/** One item's logistic regression by Newton's method, kept within the bounds. */
export const maximise = (from: Line, { people, solved }: Expected): Line => {
  let line = from;
  for (let step = 0; step < 25; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
    grid.forEach((ability, at) => {
      const here = people[at] ?? 0;
      const probability = logistic(line, ability);
      const spread = here * probability * (1 - probability);
      const more = (solved[at] ?? 0) - here * probability;
      g0 += more;
      g1 += more * ability;
      h00 += spread;
      h01 += spread * ability;
      h11 += spread * ability * ability;
    });
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
