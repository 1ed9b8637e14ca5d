export const gridStep = 0.5;

/**
 * Abilities at which calibration computes. Coarse, since it passes over everybody hundreds of times: a sum
 * over points 0.5 apart errs by less than one in a thousand where what is summed is as wide as here.
 */
export const grid = Float64Array.from({ length: 21 }, (_, index) => -5 + index * gridStep);

const normal = (mean: number, deviation: number): Float64Array => {
  const densities = grid.map((ability) => Math.exp(-(((ability - mean) / deviation) ** 2) / 2));
  const sum = densities.reduce((total, each) => total + each, 0);
  return densities.map((each) => each / sum);
};

/** How likely each overall ability is before any answer: N(0, 1). */
export const prior = normal(0, 1);

/**
 * How likely each ability in a competency is for each overall ability: N(common · overall, 1 − common²), so that it is N(0, 1) over everybody.
 * @returns a row for each overall ability.
 */
export const kernelOf = (common: number): Float64Array[] =>
  Array.from(grid, (overall) => normal(common * overall, Math.sqrt(1 - common ** 2)));
