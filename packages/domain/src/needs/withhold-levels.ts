import { leastPeople, suppressSmall } from './suppress-small';

/** People who were assessed in a competency, stand at one level and have one target. Both are ordinals. */
export interface PeopleAtLevel {
  level: number;
  target: number;
  people: number;
}

/** One institution of a reader's reach, with its own people whom she does not know. */
export interface LevelledBranch {
  id: string;
  /** The institution above it; null at a top of the reach. */
  parentId: string | null;
  /** Whether the reader is shown its needs: of everybody in it and below, how many were assessed, are below target, and by how much. */
  shown: boolean;
  people: readonly PeopleAtLevel[];
}

/** A number that follows wherever no more levels than so many are withheld. */
interface Figure {
  counts(at: PeopleAtLevel): boolean;
  withheld: number;
}

/**
 * Which levels are withheld of each institution, so that no small number of people at a level can be worked out: neither from the other levels and
 * the needs that are shown of the same institution, nor from the institutions above, below and beside it.
 *
 * Levels give way in one order for the whole reach: those on the side of the target where the fewest people are at a level, the fewest first, and then
 * the others. Of an institution none is withheld, or the first so many. So what is withheld in one place is withheld together with what is withheld in another, and no two tables complete each other. For
 * each institution these have to be of nobody or of `least`, and so has what remains of them when the institutions within it that
 * tell the same are taken away (the rule of `suppressSmall`):
 * - each level that is shown, and those that are not shown together;
 * - of these together, those below their target and those who reach it, for the needs tell how many that is in all. They are told anyway where no
 *   level of that side is shown;
 * - people who have the same target, if any level is shown: where few have another, the needs would tell how these stand.
 *
 * Two levels below target are never withheld alone, for the mean gap would tell one from the other.
 * @param levels ordinals of all levels there are.
 * @returns the withheld levels by institution; all of them where its needs are not shown.
 * @example
 * withholdLevels([{ id: 'All', parentId: null, shown: true, people: [
 *   { level: 0, target: 2, people: 30 }, { level: 1, target: 2, people: 50 }, { level: 2, target: 2, people: 12 }, { level: 3, target: 2, people: 4 },
 * ] }], [0, 1, 2, 3]) // of All 3, and 2, for 4 would follow from the total
 */
export const withholdLevels = (
  branches: readonly LevelledBranch[],
  levels: readonly number[],
  least = leastPeople,
): Map<string, Set<number>> => {
  const everybody = branches.flatMap(({ people }) => people).filter(({ people }) => people > 0);
  const order = orderOf(levels, everybody);
  const targets = new Set(everybody.map(({ target }) => target));
  const stops = stopsOf(order, Math.max(0, ...targets));
  const withheld = new Map(branches.map(({ id, shown }) => [id, shown ? 0 : order.length]));
  const figures = figuresOf(order, targets).map((figure) => ({
    ...figure,
    groups: branches.map(({ id, parentId, people }) => ({ id, parentId, people: sumOf(people, figure.counts) })),
    /** Of how many institutions it did not follow when it was looked at last: of those it never follows again. */
    untold: -1,
  }));
  for (let changed = true; changed;) {
    changed = false;
    for (const figure of figures) {
      const untold = [...withheld].flatMap(([id, number]) => (number > figure.withheld ? [id] : []));
      if (untold.length === figure.untold) continue;
      const hidden = suppressSmall(figure.groups, least, untold);
      const stop = stops.find((each) => each > figure.withheld) ?? order.length;
      for (const id of hidden) withheld.set(id, Math.max(stop, withheld.get(id) ?? 0));
      figure.untold = hidden.size;
      changed ||= hidden.size > untold.length;
    }
  }
  return new Map([...withheld].map(([id, number]) => [id, new Set(order.slice(0, number))]));
};

const sumOf = (people: readonly PeopleAtLevel[], counts: Figure['counts']): number =>
  people.reduce((sum, at) => sum + (counts(at) ? at.people : 0), 0);

const isBelow = ({ level, target }: Omit<PeopleAtLevel, 'people'>): boolean => level < target;

const orderOf = (levels: readonly number[], everybody: readonly PeopleAtLevel[]): number[] => {
  const peopleBy = (of: (at: PeopleAtLevel) => number) => {
    const sums = new Map<number, number>();
    for (const at of everybody) sums.set(of(at), (sums.get(of(at)) ?? 0) + at.people);
    return sums;
  };
  const [[target] = [0]] = [...peopleBy((at) => at.target)].sort(([, one], [, other]) => other - one);
  const atLevel = peopleBy(({ level }) => level);
  const peopleAt = (level: number) => atLevel.get(level) ?? 0;
  const fewestFirst = [...levels].sort((one, other) => peopleAt(one) - peopleAt(other) || other - one);
  const below = (level: number) => isBelow({ level, target });
  const first = fewestFirst.filter((level) => below(level) === below(fewestFirst[0] ?? 0));
  return [...first, ...fewestFirst.filter((level) => !first.includes(level))];
};

const figuresOf = (order: readonly number[], targets: ReadonlySet<number>): Figure[] => {
  const atLevels = order.map((level, withheld): Figure => ({ counts: (at) => at.level === level, withheld }));
  const together = order.flatMap((_, index): Figure[] => {
    const withheld = index + 1;
    const first = new Set(order.slice(0, withheld));
    const rest = order.slice(withheld);
    const has = (among: readonly number[], below: boolean) =>
      among.some((level) => [...targets].some((target) => isBelow({ level, target }) === below));
    const sides = [true, false].filter((below) => has([...first], below));
    return [
      // Of one side alone they are told together below.
      ...(sides.length > 1 && rest.length > 0
        ? [{ counts: ({ level }: PeopleAtLevel) => first.has(level), withheld }]
        : []),
      ...sides
        .filter((below) => has(rest, below))
        .map((below) => ({ counts: (at: PeopleAtLevel) => first.has(at.level) && isBelow(at) === below, withheld })),
    ];
  });
  const ofTargets = [...targets].map((target): Figure => ({
    counts: (at) => at.target === target,
    withheld: order.length - 1,
  }));
  return [...atLevels, ...together, ...ofTargets];
};

/** How many levels may be withheld: not two below target, unless those are all that there are. */
const stopsOf = (order: readonly number[], highestTarget: number): number[] => {
  const below = order.filter((level) => level < highestTarget).length;
  return order
    .map((_, index) => index + 1)
    .filter((stop) => {
      const withheld = order.slice(0, stop).filter((level) => level < highestTarget).length;
      return withheld !== 2 || withheld === below;
    });
};
