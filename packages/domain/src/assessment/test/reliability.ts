/**
 * How far the items of a test agree with each other: Cronbach's α (1951), which is KR-20 (Kuder and Richardson 1937) where an item counts 0
 * or 1. α = k / (k − 1) · (1 − Σ s²(item) / s²(sum)). From 0.7 on a score is usually taken as steady enough to tell groups apart.
 * @param scores a row a person, a column an item; everybody answered all of them.
 * @returns at most 1, and below 0 where items contradict each other; null where it is undefined: fewer than two items or people, or equal sums.
 * @throws RangeError when rows are of different length.
 * @example
 * reliability([[1, 1], [1, 1], [0, 0]]) // 1
 */
export const reliability = (scores: readonly (readonly number[])[]): number | null => {
  const items = scores[0]?.length ?? 0;
  if (scores.some(({ length }) => length !== items)) throw new RangeError('Everybody has to have answered every item.');
  if (items < 2 || scores.length < 2) return null;
  const ofSum = variance(scores.map((row) => row.reduce((sum, score) => sum + score, 0)));
  if (ofSum === 0) return null;
  const ofItems = Array.from({ length: items }, (_, item) => variance(scores.map((row) => row[item] ?? 0)));
  return (items / (items - 1)) * (1 - ofItems.reduce((sum, each) => sum + each, 0) / ofSum);
};

const variance = (values: readonly number[]): number => {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length;
};
