import { z } from 'zod';
import type { PostTitle } from './titled-people';

/** How many of its people have no role profile yet, how many people have it, and its key. */
type Rank = readonly [undone: number, people: number, key: string];

export interface RankedTitle extends PostTitle {
  rank: Rank;
}

/** Those first of which most people have no role profile yet. */
export const rankedTitles = (titles: ReadonlyMap<string, PostTitle>): RankedTitle[] =>
  [...titles]
    .map(([key, each]): RankedTitle => {
      const undone = each.people.filter(({ roleProfileId }) => roleProfileId === null).length;
      return { ...each, rank: [undone, each.people.length, key] };
    })
    .sort((one, other) => compare(one.rank, other.rank));

const compare = (one: Rank, other: Rank): number =>
  other[0] - one[0] || other[1] - one[1] || (one[2] < other[2] ? -1 : Number(one[2] > other[2]));

const figure = z.string().regex(/^\d{1,9}$/);
/** A rank as a cursor holds it. */
export const RankKey = z.tuple([figure, figure, z.string()]);

export const rankKey = ({ rank: [undone, people, key] }: RankedTitle): string[] => [`${undone}`, `${people}`, key];

/** Whether a title comes after what a cursor holds; the title itself may have another rank by now, or be gone. */
export const comesAfter = ({ rank }: RankedTitle, [undone, people, key = '']: readonly string[]): boolean =>
  compare(rank, [Number(undone), Number(people), key]) > 0;
