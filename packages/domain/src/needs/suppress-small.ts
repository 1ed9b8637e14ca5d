/** Fewer people than this say too much about each of them. */
export const leastPeople = 10;

/** A group of people that is shown as a number: an institution with everything below it, or a level of a distribution. */
export interface Group<Id extends string = string> {
  id: Id;
  /** The group that it is a part of; null, or one that is not in the list, for a group that stands on its own. */
  parentId: Id | null;
  /** People who belong to the group itself and to no part of it. */
  people: number;
  /** The reader sees its persons anyway, so that nothing is gained by withholding it. */
  known?: boolean;
}

/**
 * Which groups are withheld, so that no small one can be read, nor worked out from those that are shown.
 *
 * What can be worked out from nested groups is exactly what remains of a shown group when the shown groups within it are taken
 * away. So the rule is: of every shown group nobody remains, or at least `least` people. Where fewer remain, the smallest
 * shown group within it is withheld too, until enough remain; where none is left to withhold, the group itself.
 * Nothing is hidden from a reader who knows a group; and that all of a large group share a value is still told.
 * @param already groups that are withheld for another reason; they are among those returned.
 * @returns the ids of the withheld groups. A group of nobody is not withheld for its own sake: there is nothing to know.
 * @example
 * suppressSmall([
 *   { id: 'All', parentId: null, people: 0 },
 *   { id: 'Health', parentId: 'All', people: 40 },
 *   { id: 'Finance', parentId: 'All', people: 20 },
 *   { id: 'Statistics', parentId: 'All', people: 3 },
 * ]) // Statistics, and Finance: 3 would follow from the total
 */
export const suppressSmall = <Id extends string>(
  groups: readonly Group<Id>[],
  least = leastPeople,
  already: Iterable<Id> = [],
): Set<Id> => {
  const parts = partsOf(groups);
  const sizes = new Map<Id, number>();
  const sizeOf = (group: Group<Id>): number => {
    const known = sizes.get(group.id);
    if (known !== undefined) return known;
    const size = group.people + (parts.get(group.id) ?? []).reduce((sum, part) => sum + sizeOf(part), 0);
    sizes.set(group.id, size);
    return size;
  };
  const small = groups.filter((group) => !group.known && sizeOf(group) > 0 && sizeOf(group) < least);
  const withheld = new Set([...already, ...small.map(({ id }) => id)]);

  const shownWithin = (group: Group<Id>): Group<Id>[] =>
    (parts.get(group.id) ?? []).flatMap((part) => (withheld.has(part.id) ? shownWithin(part) : [part]));
  const next = (group: Group<Id>): Group<Id> | null => {
    if (group.known || withheld.has(group.id)) return null;
    const within = shownWithin(group).filter((part) => sizeOf(part) > 0);
    const remaining = sizeOf(group) - within.reduce((sum, part) => sum + sizeOf(part), 0);
    if (remaining === 0 || remaining >= least) return null;
    const [smallest] = within.filter((part) => !part.known).sort((one, other) => sizeOf(one) - sizeOf(other));
    return smallest ?? group;
  };
  // Withholding a group makes more remain of the one around it, so that one is looked at again until nothing changes.
  for (let changed = true; changed;) {
    const found = groups.map(next).filter((group) => group !== null);
    for (const { id } of found) withheld.add(id);
    changed = found.length > 0;
  }
  return withheld;
};

const partsOf = <Id extends string>(groups: readonly Group<Id>[]): Map<Id, Group<Id>[]> => {
  const parts = new Map<Id, Group<Id>[]>();
  for (const group of groups)
    if (group.parentId !== null) parts.set(group.parentId, [...(parts.get(group.parentId) ?? []), group]);
  return parts;
};
