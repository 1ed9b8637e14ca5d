import { leastPeople, suppressSmall } from '../needs';
import type { TimePoint } from './change-over-time';
import type { DropOut } from './drop-out';
import type { Mean } from './moments';
import { pairedChange, type PairedChange } from './paired-change';
import type { Pair } from './rounds';

/** No organisation may show groups smaller than this. */
export const leastThreshold = 5;

/** A pair of somebody in a group: a gender, a region; those of whom it is not known are a group of their own. */
export interface GroupedPair<Group extends string = string> extends Pair {
  group: Group;
}

export interface ChangeByGroup<Group extends string = string> {
  /** Null where withheld: too few people in all. */
  everyone: PairedChange | null;
  /** Null where withheld: too few people, or those of a small group would follow from the total. */
  groups: Map<Group, PairedChange | null>;
}

/**
 * The change of each group and of all, without groups that are too small to be shown, nor a further one where a small one could be
 * worked out from the rest (the rule of `suppressSmall`). Not even the count of a withheld group is told.
 * @param least groups below this many people are withheld; 10, or down to 5 where the organisation decided so.
 * @throws RangeError when `least` is below 5 or no whole number, or a level negative or not finite.
 * @example
 * // 40 women, 20 men, 3 not said: men are withheld as well, or the 3 would follow from the total.
 * [...changeByGroup(pairs).groups].filter(([, change]) => change).map(([group]) => group) // ['female']
 */
export const changeByGroup = <Group extends string>(
  pairs: readonly GroupedPair<Group>[],
  least = leastPeople,
): ChangeByGroup<Group> => {
  checkLeast(least);
  const members = new Map<Group, Pair[]>();
  for (const pair of pairs) {
    const own = members.get(pair.group);
    if (own) own.push(pair);
    else members.set(pair.group, [pair]);
  }
  const entries = [...members];
  const parts = entries.map(([, { length }], index) => ({ id: String(index), parentId: 'all', people: length }));
  const withheld = suppressSmall([{ id: 'all', parentId: null, people: 0 }, ...parts], least);
  return {
    everyone: withheld.has('all') ? null : pairedChange(pairs),
    groups: new Map(
      entries.map(([group, own], index) => [group, withheld.has(String(index)) ? null : pairedChange(own)]),
    ),
  };
};

/** A round on a line that may be shown: null where withheld. */
export interface ShownPoint {
  round: string;
  samePeople: Mean | null;
  everyone: Mean | null;
}

/**
 * A line without the points that tell of few people: those over a few, and those over everybody where only a few are not among the
 * same people, whose mean would follow from the two.
 * @throws RangeError when `least` is below 5 or no whole number.
 * @example withholdPoints(changeOverTime(rounds)) // everyone: null at a round that 12 had and 9 of them had every time
 */
export const withholdPoints = (points: readonly TimePoint[], least = leastPeople): ShownPoint[] => {
  checkLeast(least);
  return points.map(({ round, samePeople, everyone }) => {
    // The line over the same people is what is drawn; `known` keeps it, and lets the other one go instead.
    const shown = samePeople.n >= least;
    const withheld = suppressSmall(
      [
        { id: 'everyone', parentId: null, people: everyone.n - (shown ? samePeople.n : 0) },
        ...(shown ? [{ id: 'same', parentId: 'everyone', people: samePeople.n, known: true }] : []),
      ],
      least,
    );
    return { round, samePeople: shown ? samePeople : null, everyone: withheld.has('everyone') ? null : everyone };
  });
};

/**
 * A drop-out without what it would tell of few people: means over fewer than `least`, and ids altogether. Its counts stay, since a
 * change is never shown without them; they tell who came, not how anybody did.
 * @throws RangeError when `least` is below 5 or no whole number.
 * @example withholdDropOut(dropOut(first, second)).firstOfDropped // { n: 3, mean: null }
 */
export const withholdDropOut = (lost: DropOut, least = leastPeople): Omit<DropOut, 'people'> => {
  checkLeast(least);
  const { people: _, ...counts } = lost;
  const enough = (mean: Mean): Mean => (mean.n < least ? { n: mean.n, mean: null } : mean);
  return {
    ...counts,
    firstOfStayed: enough(lost.firstOfStayed),
    firstOfDropped: enough(lost.firstOfDropped),
  };
};

const checkLeast = (least: number): void => {
  if (!Number.isInteger(least) || least < leastThreshold)
    throw new RangeError(`Groups are shown from a whole number of people, ${leastThreshold} or more; not ${least}.`);
};
