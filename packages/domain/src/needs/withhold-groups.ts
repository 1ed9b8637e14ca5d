import { leastPeople, suppressSmall } from './suppress-small';

/** One institution of a reader's reach, with its own people whom she does not know by group (a gender, a region, a role profile). */
export interface GroupedBranch {
  id: string;
  /** The institution above it; null at the top of the reach. */
  parentId: string | null;
  /** Whether the reader is shown the number of everybody in it and below. */
  shown: boolean;
  people: ReadonlyMap<string, number>;
}

/**
 * Which groups of a whole reach are withheld, so that no small number can be worked out, neither from the other groups and their total, nor from
 * institutions that are shown beside them: an institution that lies in a group whole can be taken away from it, and a group that
 * lies in an institution whole from that one. At the one top all groups together are everybody; where that total is withheld, so are they.
 *
 * Differences of groups of two kinds (the women of a region) are not shown, and so not looked at.
 * @returns the withheld groups, by name. A group of nobody is not withheld.
 * @example
 * withholdGroups([
 *   { id: 'All', parentId: null, shown: true, people: new Map() },
 *   { id: 'Health', parentId: 'All', shown: true, people: new Map([['North', 20]]) },
 *   { id: 'Labour', parentId: 'All', shown: false, people: new Map([['North', 3], ['South', 30]]) },
 * ]) // North: without Health it would be the 3 of Labour
 */
export const withholdGroups = (branches: readonly GroupedBranch[], least = leastPeople): Set<string> => {
  const top = treeOf(branches);
  if (!top) return new Set();
  const groups = [...top.sums.keys()];
  if (!top.shown) return new Set(groups);
  const sizeOf = (group: string) => top.sums.get(group) ?? 0;
  const isSmall = (people: number) => people > 0 && people < least;

  const parts = groups.map((group) => ({ id: `of ${group}`, parentId: 'all', people: sizeOf(group) }));
  const small = suppressSmall([{ id: 'all', parentId: null, people: 0 }, ...parts], least);
  const told = groups.filter((group) => !small.has(`of ${group}`) && !isSmall(sizeOf(group) - shownWithin(top, group)));
  // The smallest first, which is the one that goes where a rest would be small.
  let shown = told.sort((one, other) => sizeOf(one) - sizeOf(other));
  for (const tree of [top, ...allBelow(top)]) {
    const lies = (group: string) => sizeOf(group) > 0 && tree.sums.get(group) === sizeOf(group);
    const rest = () => tree.total - shown.filter(lies).reduce((sum, group) => sum + sizeOf(group), 0);
    while (tree.shown && isSmall(rest()) && shown.some(lies)) {
      const smallest = shown.find(lies);
      shown = shown.filter((group) => group !== smallest);
    }
  }
  return new Set(groups.filter((group) => !shown.includes(group)));
};

interface Tree extends GroupedBranch {
  below: Tree[];
  /** People of the institution and below it, by group, and all together. */
  sums: Map<string, number>;
  total: number;
}

const treeOf = (branches: readonly GroupedBranch[]): Tree | undefined => {
  const children = new Map<string | null, GroupedBranch[]>();
  for (const branch of branches) children.set(branch.parentId, [...(children.get(branch.parentId) ?? []), branch]);
  const grown = (branch: GroupedBranch): Tree => {
    const below = (children.get(branch.id) ?? []).map(grown);
    const sums = new Map(branch.people);
    for (const part of below) for (const [group, people] of part.sums) sums.set(group, (sums.get(group) ?? 0) + people);
    return { ...branch, below, sums, total: [...sums.values()].reduce((sum, people) => sum + people, 0) };
  };
  return children.get(null)?.map(grown)[0];
};

const allBelow = ({ below }: Tree): Tree[] => below.flatMap((tree) => [tree, ...allBelow(tree)]);

/** People of a group in institutions that are shown and lie in the group whole. */
const shownWithin = ({ shown, sums, total, below }: Tree, group: string): number =>
  shown && total > 0 && sums.get(group) === total
    ? total
    : below.reduce((sum, tree) => sum + shownWithin(tree, group), 0);
