import { meanOf, sum, type Interval, type Mean } from './moments';
import { checkComparable, pairRounds, type RoundLevels } from './rounds';

/** Who was lost between two rounds, in one competency. */
export interface DropOut {
  /** People with a level in the first round. */
  first: number;
  /** People with a level in the second round, newcomers included. */
  second: number;
  /** The ids of those with a level in the first round and none in the second, in the first round's order. */
  people: string[];
  /** How many those are, of all with a first level: 0 to 1; null when nobody had one. */
  share: number | null;
  /** Those with a level in the second round only: they have no change. */
  newcomers: number;
  /** The first level of those who stayed and of those who dropped out: far apart, the change speaks for the ones who stayed only. */
  firstOfStayed: Mean;
  firstOfDropped: Mean;
}

/**
 * Counts who had a first level and no second, and compares the two kinds at the first round.
 * @throws InstrumentsDiffer when the rounds had different instruments.
 * @throws RangeError when a level is negative or not finite.
 * @example
 * const before = { round: 'Baseline', instrument: 'self-1', levels: new Map([['amina', 1], ['badr', 2]]) };
 * const after = { round: 'Post', instrument: 'self-1', levels: new Map([['amina', 3]]) };
 * dropOut(before, after).people // ['badr']
 */
export const dropOut = (first: RoundLevels, second: RoundLevels): DropOut => {
  checkComparable([first, second]);
  const dropped = [...first.levels].filter(([person]) => !second.levels.has(person));
  const stayed = [...first.levels].filter(([person]) => second.levels.has(person));
  return {
    first: first.levels.size,
    second: second.levels.size,
    people: dropped.map(([person]) => person),
    share: first.levels.size === 0 ? null : dropped.length / first.levels.size,
    newcomers: second.levels.size - stayed.length,
    firstOfStayed: meanOf(stayed.map(([, level]) => level)),
    firstOfDropped: meanOf(dropped.map(([, level]) => level)),
  };
};

/**
 * How far the mean change could lie, in levels, if everybody with a first level had a second one: were all who dropped out now at the
 * lowest level, or all at the highest (Manski's bounds; Horowitz and Manski 2000). Null when nobody had a first level.
 * @param scale the lowest and the highest level's ordinal.
 * @throws InstrumentsDiffer, RangeError as {@link dropOut}; RangeError also when a level lies outside the scale.
 * @example
 * changeBounds(before, after, { low: 0, high: 3 }) // { low: 0, high: 1.5 } for the rounds of dropOut's example
 */
export const changeBounds = (first: RoundLevels, second: RoundLevels, scale: Interval): Interval | null => {
  const pairs = pairRounds(first, second);
  for (const level of [...first.levels.values(), ...second.levels.values()])
    if (level < scale.low || level > scale.high)
      throw new RangeError(`Level ${level} lies outside the scale from ${scale.low} to ${scale.high}.`);
  const n = first.levels.size;
  if (n === 0) return null;
  const known = sum(pairs.map(({ after }) => after)) - sum([...first.levels.values()]);
  const missing = n - pairs.length;
  return { low: (known + missing * scale.low) / n, high: (known + missing * scale.high) / n };
};
