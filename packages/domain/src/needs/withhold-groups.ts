import { leastPeople, suppressSmall } from './suppress-small';

/** One institution of a reader's reach, with its own people whom she does not know by group (a gender, a region, a role profile). */
export interface GroupedBranch {
  id: string;
  /** The institution above it; null at a top of the reach. */
  parentId: string | null;
  /** Whether the reader is shown the number of everybody in it and below. */
  shown: boolean;
  people: ReadonlyMap<string, number>;
}

/**
 * Which groups of a whole reach are withheld, so that no small number can be worked out, neither from the other groups and their total, nor from
 * institutions that are shown beside them: an institution that lies in a group whole can be taken away from it, and a group that
 * lies in an institution whole from that one. All groups together are everybody; where that total does not follow from the tops of the reach, they are
 * withheld.
 *
 * Differences of groups of two kinds (the women of a region) are not shown, and so not looked at.
 * @returns the withheld groups, by name. A group of nobody is not withheld.
 * @example
 * withholdGroups([
 *   { id: 'All', parentId: null, shown: true, people: new Map() },
 *   { id: 'Health', parentId: 'All', shown: true, people: new Map([['North', 20]]) },
 *   { id: 'Labour', parentId: 'All', shown: false, people: new Map([['North', 3], ['South', 30]]) },
 * ]) // North, without Health the 3 of Labour; and South, for everybody less South is North
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
  // Those that are withheld are known together, as everybody less the others: together they are one more group that has to hold.
  const hidden = () => groups.filter((group) => !shown.includes(group));
  const restGivesAway = () => {
    const together = hidden();
    const inHidden = ({ sums }: Pick<Tree, 'sums'>) => together.reduce((sum, group) => sum + (sums.get(group) ?? 0), 0);
    const people = inHidden(top);
    const givesAway = (tree: Tree) => tree.shown && inHidden(tree) === people && isSmall(tree.total - people);
    return isSmall(people) || isSmall(people - shownWithin(top, ...together)) || allBelow(top).some(givesAway);
  };
  while (shown.length > 0 && restGivesAway()) shown = shown.slice(1);
  return new Set(hidden());
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
  const grown = (branch: GroupedBranch): Tree => around(branch, (children.get(branch.id) ?? []).map(grown));
  const tops = (children.get(null) ?? []).map(grown);
  if (tops.length < 2) return tops[0];
  return around({ id: 'all', parentId: null, shown: tops.every(({ shown }) => shown), people: new Map() }, tops);
};

const around = (branch: GroupedBranch, below: Tree[]): Tree => {
  const sums = new Map(branch.people);
  for (const part of below) for (const [group, people] of part.sums) sums.set(group, (sums.get(group) ?? 0) + people);
  return { ...branch, below, sums, total: [...sums.values()].reduce((sum, people) => sum + people, 0) };
};

const allBelow = ({ below }: Tree): Tree[] => below.flatMap((tree) => [tree, ...allBelow(tree)]);

/** People of institutions that are shown and lie whole in these groups: of each what remains without the shown parts of it, too. */
const shownWithin = ({ shown, sums, total, below }: Tree, ...groups: string[]): number => {
  const inGroups = (tree: Pick<Tree, 'sums'>) => groups.reduce((sum, group) => sum + (tree.sums.get(group) ?? 0), 0);
  if (shown && total > 0 && inGroups({ sums }) === total) return total;
  const within = below.reduce((sum, tree) => sum + shownWithin(tree, ...groups), 0);
  const parts = below.flatMap(topmostShown);
  const remains = total - parts.reduce((sum, part) => sum + part.total, 0);
  const remainsWithin = inGroups({ sums }) - parts.reduce((sum, part) => sum + inGroups(part), 0);
  return shown && remains > 0 && remainsWithin === remains ? within + remains : within;
};

/** The nearest that are shown, itself or below. */
const topmostShown = (tree: Tree): Tree[] => (tree.shown ? [tree] : tree.below.flatMap(topmostShown));
