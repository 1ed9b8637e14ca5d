/** The levels of one round in one competency. */
export interface RoundLevels {
  /** The round's name or id, for messages and as a point on a line. */
  round: string;
  /**
   * What the levels were found with, and its version: the same questionnaire or the same test form, over the same scale of levels.
   * Two rounds are compared only where these are equal.
   */
  instrument: string;
  /** By person's id: an assessed level, an ordinal from 0 upwards, perhaps fractional. Who was not assessed is not in it. */
  levels: ReadonlyMap<string, number>;
}

/** One person's level before and after, in one competency. */
export interface Pair {
  before: number;
  after: number;
}

/** Two rounds were found with different instruments, so their difference would tell of the instruments. */
export class InstrumentsDiffer extends Error {
  override readonly name = 'InstrumentsDiffer';
  constructor(one: RoundLevels, other: RoundLevels) {
    super(
      `“${one.round}” was assessed with ${one.instrument} and “${other.round}” with ${other.instrument}: ` +
        'their levels cannot be compared. Choose rounds of the same instrument and version.',
    );
  }
}

/**
 * Lets rounds of one instrument pass.
 * @throws InstrumentsDiffer when one round's instrument is not that of the first.
 * @throws RangeError when a level is negative or not finite.
 */
export const checkComparable = (rounds: readonly RoundLevels[]): void => {
  const [first] = rounds;
  for (const round of rounds) {
    if (first && round.instrument !== first.instrument) throw new InstrumentsDiffer(first, round);
    checkLevels(round.levels.values());
  }
};

/** @throws RangeError when a level is negative or not finite. */
export const checkLevels = (levels: Iterable<number>): void => {
  for (const level of levels)
    if (!Number.isFinite(level) || level < 0)
      throw new RangeError(`A level is an ordinal from 0 upwards, not ${level}.`);
};

/**
 * The pairs of everybody who has a level in both rounds, in the order of the first.
 * @throws InstrumentsDiffer, RangeError as {@link checkComparable}.
 * @example
 * const before = { round: 'Baseline', instrument: 'self-1', levels: new Map([['amina', 1], ['badr', 2]]) };
 * const after = { round: 'Post', instrument: 'self-1', levels: new Map([['amina', 3]]) };
 * pairRounds(before, after) // [{ before: 1, after: 3 }]
 */
export const pairRounds = (first: RoundLevels, second: RoundLevels): Pair[] => {
  checkComparable([first, second]);
  return [...first.levels].flatMap(([person, before]) => {
    const after = second.levels.get(person);
    return after === undefined ? [] : [{ before, after }];
  });
};

/** Changes after − before, and the size of the numbers they come from. */
export const changesOf = (pairs: readonly Pair[]): { changes: number[]; size: number } => {
  checkLevels(pairs.flatMap(({ before, after }) => [before, after]));
  return {
    changes: pairs.map(({ before, after }) => after - before),
    size: pairs.reduce((most, { before, after }) => Math.max(most, before, after), 0),
  };
};
