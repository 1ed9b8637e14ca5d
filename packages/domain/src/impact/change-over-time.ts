import { meanOf, type Mean } from './moments';
import { checkComparable, type RoundLevels } from './rounds';

/** One round on a line. */
export interface TimePoint {
  round: string;
  /** Over the people who have a level in every round, the same at each point: the line to draw. */
  samePeople: Mean;
  /** Over everybody with a level in this round: other people at each point, so its slope mixes change with who came. */
  everyone: Mean;
}

/**
 * The mean level of each round in one competency, over the same people (complete cases) and over all.
 * @param rounds in the order of time.
 * @throws InstrumentsDiffer when a round's instrument is not the first one's.
 * @throws RangeError when a level is negative or not finite.
 * @example
 * const before = { round: 'Baseline', instrument: 'self-1', levels: new Map([['amina', 1], ['badr', 2]]) };
 * const after = { round: 'Post', instrument: 'self-1', levels: new Map([['amina', 3]]) };
 * changeOverTime([before, after])
 * // [{ round: 'Baseline', samePeople: { n: 1, mean: 1 }, everyone: { n: 2, mean: 1.5 } },
 * //  { round: 'Post', samePeople: { n: 1, mean: 3 }, everyone: { n: 1, mean: 3 } }]
 */
export const changeOverTime = (rounds: readonly RoundLevels[]): TimePoint[] => {
  checkComparable(rounds);
  const inAll = [...(rounds[0]?.levels.keys() ?? [])].filter((person) =>
    rounds.every(({ levels }) => levels.has(person)),
  );
  return rounds.map(({ round, levels }) => ({
    round,
    samePeople: meanOf(inAll.flatMap((person) => levels.get(person) ?? [])),
    everyone: meanOf([...levels.values()]),
  }));
};
