import { byId, checkUnique } from '../amounts';
import type { ExactModule } from '../exact-modules';
import { busiest } from '../profiles';
import type { Kind } from '../request';
import type { Step } from '../steps';

/** People who stay together whatever the tracks: one kind, or several whose needs are alike. */
export interface Cluster {
  kinds: Kind[];
  people: number;
  /** Of each need how many of them have it. */
  weights: ReadonlyMap<string, number>;
  /** The modules that each of its kinds would follow, those left out whose modules are all another's too. */
  profiles: ExactModule[][];
}

/** More would be more than can be split in a minute. */
const mostClusters = 24;
/** The largest kinds, to which the others come at once: each pair of thousands would take minutes to compare. */
const mostCores = 100;

/**
 * The kinds of people, the largest first; where there are more than `most`, the smallest joins those whose needs are most like its own, until there are not.
 * @throws RangeError on kinds that don't add up to the needs, or a kind given twice.
 */
export const clustersOf = (
  kinds: readonly Kind[],
  { steps, modules }: { steps: readonly Step[]; modules: readonly ExactModule[] },
  most = mostClusters,
): Cluster[] => {
  check(kinds, steps);
  const all: Group[] = [...kinds]
    .sort(byId)
    .map((kind) => ({
      kinds: [kind],
      people: kind.people,
      weights: new Map(kind.needs.map((id) => [id, kind.people])),
    }))
    .sort(largestFirst);
  let groups = all.slice(0, mostCores);
  for (const group of all.slice(mostCores)) groups = joining(groups, group);
  while (groups.length > most) groups = joining(groups.slice(0, -1), groups[groups.length - 1]!).sort(largestFirst);
  return groups.map((group) => ({ ...group, profiles: busiest(group.kinds, modules) }));
};

type Group = Omit<Cluster, 'profiles'>;

const check = (kinds: readonly Kind[], steps: readonly Step[]): void => {
  checkUnique('The kind of people', kinds);
  const sums = new Map<string, number>();
  for (const { id, people, needs } of kinds) {
    if (!Number.isSafeInteger(people) || people < 1)
      throw new RangeError(`The people of kind ${id} are a whole number above 0, not ${people}.`);
    for (const need of new Set(needs)) sums.set(need, (sums.get(need) ?? 0) + people);
  }
  for (const { id, weight } of steps)
    if (sums.get(id) !== weight)
      throw new RangeError(`Need ${id} weighs ${weight}, and the kinds of people have it ${sums.get(id) ?? 0} times.`);
};

const largestFirst = (one: Group, other: Group): number =>
  other.people - one.people || byId(one.kinds[0]!, other.kinds[0]!);

const joining = (groups: readonly Group[], small: Group): Group[] => {
  const far = groups.map((group) => distance(group, small));
  const nearest = far.indexOf(Math.min(...far));
  return groups.map((group, place) => (place === nearest ? joined(group, small) : group));
};

const joined = (one: Group, other: Group): Group => {
  const weights = new Map(one.weights);
  for (const [id, weight] of other.weights) weights.set(id, (weights.get(id) ?? 0) + weight);
  return { kinds: [...one.kinds, ...other.kinds].sort(byId), people: one.people + other.people, weights };
};

/** By how many needs a person of the one differs from a person of the other, on average of each. */
const distance = (one: Group, other: Group): number =>
  [...new Set([...one.weights.keys(), ...other.weights.keys()])].reduce(
    (sum, id) => sum + Math.abs((one.weights.get(id) ?? 0) / one.people - (other.weights.get(id) ?? 0) / other.people),
    0,
  );
