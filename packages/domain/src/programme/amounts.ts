/** Hours and money in hundredths are whole numbers: they add up exactly, in any order. */
export const hundredths = (what: string, value: number): number => {
  const whole = Math.round(value * 100);
  const exact = Number.isSafeInteger(whole) && Math.abs(whole / 100 - value) <= Number.EPSILON * Math.max(1, value);
  if (!exact || value < 0)
    throw new RangeError(`${what} is a number from 0 upwards with at most two decimals, not ${value}.`);
  return whole;
};

/** A sum of whole numbers. @throws RangeError when it is too large to be exact. */
export const exactSum = (what: string, values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  if (!Number.isSafeInteger(sum)) throw new RangeError(`${what} add up to more than can be counted exactly.`);
  return sum;
};

/** Ids in one order whatever the request's, so that the same request always has the same answer. */
export const byId = (one: { id: string }, other: { id: string }): number =>
  one.id < other.id ? -1 : Number(one.id > other.id);

export const checkUnique = (what: string, items: readonly { id: string }[]): void => {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw new RangeError(`${what} ${id} is given twice.`);
    seen.add(id);
  }
};
