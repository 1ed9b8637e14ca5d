import { suppressSmall } from '@baobab/domain/needs';

/** How many people stand where. */
export interface Standings {
  done: number;
  toCome: number;
  due: number;
  overdue: number;
}

/** An institution's own people, by where they stand. */
export interface OwnStandings {
  institutionId: string;
  standings: Standings;
}

/** An institution of the reader's reach. */
export interface Place {
  id: string;
  parentId: string | null;
  name: string;
  /** The reader may see its persons. */
  known: boolean;
}

export interface PlaceStandings {
  institutionId: string;
  name: string;
  parentId: string | null;
  /** Of the institution and everything below it; null where too few to say so. */
  standings: Standings | null;
}

const none: Standings = { done: 0, toCome: 0, due: 0, overdue: 0 };
const sum = (one: Standings, other: Standings): Standings => ({
  done: one.done + other.done,
  toCome: one.toCome + other.toCome,
  due: one.due + other.due,
  overdue: one.overdue + other.overdue,
});
const peopleOf = ({ done, toCome, due, overdue }: Standings): number => done + toCome + due + overdue;

/** Those institutions with anybody of whom it is required, with everything below; what says too much of few is withheld. */
export const standingsByPlace = (places: readonly Place[], own: readonly OwnStandings[]): PlaceStandings[] => {
  const ownOf = new Map(own.map(({ institutionId, standings }) => [institutionId, standings]));
  const parts = new Map<string | null, Place[]>();
  for (const place of places) parts.set(place.parentId, [...(parts.get(place.parentId) ?? []), place]);
  const below = new Map<string, Standings>();
  const add = ({ id }: Place): Standings => {
    const all = (parts.get(id) ?? []).map(add).reduce(sum, ownOf.get(id) ?? none);
    below.set(id, all);
    return all;
  };
  (parts.get(null) ?? []).forEach(add);
  const withheld = suppressSmall(
    places.map(({ id, parentId, known }) => ({ id, parentId, known, people: peopleOf(ownOf.get(id) ?? none) })),
  );
  return places.flatMap(({ id, name, parentId }) => {
    const standings = below.get(id) ?? none;
    if (peopleOf(standings) === 0) return [];
    return [{ institutionId: id, name, parentId, standings: withheld.has(id) ? null : standings }];
  });
};

/** Over the whole reach; null where of one of its tops it may not be told, for the others could be taken away. */
export const standingsInAll = (byPlace: readonly PlaceStandings[]): Standings | null => {
  const tops = byPlace.filter(({ parentId }) => parentId === null);
  return tops.reduce<Standings | null>((all, { standings }) => (all && standings ? sum(all, standings) : null), none);
};
