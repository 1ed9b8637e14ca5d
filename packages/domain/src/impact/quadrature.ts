const { abs, cos, max, PI, sign } = Math;

/** Nodes and weights of the Gauss–Legendre rule on [−1, 1]; the nodes by Newton's method (Abramowitz and Stegun 25.4.30). */
const gaussLegendre = (points: number): { node: number; weight: number }[] =>
  Array.from({ length: points }, (_, index) => {
    let node = cos((PI * (index + 0.75)) / (points + 0.5));
    let slope = 1;
    for (let round = 0; round < 8; round += 1) {
      let [before, value] = [1, node];
      for (let degree = 2; degree <= points; degree += 1)
        [before, value] = [value, ((2 * degree - 1) * node * value - (degree - 1) * before) / degree];
      slope = (points * (node * value - before)) / (node * node - 1);
      node -= value / slope;
    }
    return { node, weight: 2 / ((1 - node * node) * slope * slope) };
  });

const rule = gaussLegendre(16);

/** Where a function changes quickly, and within how much; farther away it changes over lengths like its distance from there. */
export interface Turn {
  at: number;
  within: number;
}

/**
 * Integrates from `low` to `high`: calls back with each point at which to evaluate, and its weight. A piece is halved until it is no
 * longer than each turn's width, or than its distance from that turn; each gets 16 points of Gauss.
 */
export const overPieces = (
  low: number,
  high: number,
  turns: readonly Turn[],
  visit: (point: number, weight: number) => void,
): void => {
  const half = (high - low) / 2;
  const middle = low + half;
  if (turns.every(({ at, within }) => 2 * half <= max(within, low - at, at - high))) {
    for (const { node, weight } of rule) visit(middle + half * node, half * weight);
  } else {
    overPieces(low, middle, turns, visit);
    overPieces(middle, high, turns, visit);
  }
};

/**
 * Where a monotone continuous function crosses zero, by the Illinois variant of false position (Dowell and Jarratt 1971).
 * Looks from `start` in steps that double until the sign changes.
 * @throws RangeError when it changes nowhere within the range of numbers.
 */
export const rootOf = (f: (x: number) => number, start: number, step: number): number => {
  let [low, high] = [start - step, start + step];
  let [atLow, atHigh] = [f(low), f(high)];
  for (let width = 2 * step; sign(atLow) === sign(atHigh) && atLow !== 0; width *= 2) {
    if (!Number.isFinite(width)) throw new RangeError('The function has no zero.');
    [low, high] = [low - width, high + width];
    [atLow, atHigh] = [f(low), f(high)];
  }
  for (let round = 0; round < 200 && atLow !== 0 && atHigh !== 0; round += 1) {
    const middle = high - (atHigh * (high - low)) / (atHigh - atLow);
    const atMiddle = f(middle);
    if (atMiddle === 0 || abs(high - low) <= 1e-14 * (1 + abs(middle))) return middle;
    if (sign(atMiddle) === sign(atHigh)) atLow /= 2;
    else [low, atLow] = [high, atHigh];
    if (middle === high) return middle;
    [high, atHigh] = [middle, atMiddle];
  }
  return atLow === 0 ? low : high;
};
