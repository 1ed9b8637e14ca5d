/** Chance that comes out the same each time: the demonstration organisation is always the same one. */
export interface Random {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** True with the probability given. */
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Partial<Record<K, number>>): K;
  /** Normally distributed around 0. */
  deviation(standardDeviation: number): number;
}

export const seeded = (seed: number): Random => {
  const next = mulberry32(seed);
  return {
    next,
    chance: (probability) => next() < probability,
    pick: (from) => at(from, Math.floor(next() * from.length)),
    weighted: <K extends string>(weights: Partial<Record<K, number>>): K => {
      const entries = Object.entries(weights) as [K, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => (left -= weight) < 0);
      // Rounding may leave a trace of the sum; it belongs to the last.
      return (found ?? at(entries, entries.length - 1))[0];
    },
    // Box and Muller 1958; the logarithm's argument must not be 0.
    deviation: (standardDeviation) =>
      standardDeviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
};

const at = <T>(from: readonly T[], index: number): T => {
  if (index < 0 || index >= from.length) throw new Error('There is nothing to choose from.');
  return from[index] as T;
};

/** Tommy Ettinger's mulberry32, in the public domain: 32 bits of state, good enough for invented people. */
const mulberry32 = (seed: number) => {
  let state = seed | 0;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
