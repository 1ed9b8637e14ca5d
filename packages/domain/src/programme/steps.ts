import { byId, checkUnique, exactSum } from './amounts';
import type { Need } from './request';

/** A need that somebody has, in its chain. */
export interface Step {
  id: string;
  weight: number;
  /** The step that has to be closed before it; null where there is none, or nobody needs it. */
  earlier: Step | null;
  /** How many needed steps stand before it. */
  depth: number;
}

/**
 * The needs that somebody has, every step after those that it waits for.
 * @throws RangeError on a weight that is no whole number from 0 upwards, an id given twice, or a chain that closes in a circle.
 */
export const stepsOf = (needs: readonly Need[]): Step[] => {
  checkUnique('The need', needs);
  for (const { id, weight } of needs)
    if (!Number.isSafeInteger(weight) || weight < 0)
      throw new RangeError(`The weight of need ${id} is a whole number from 0 upwards, not ${weight}.`);
  exactSum(
    'The weights of the needs',
    needs.map(({ weight }) => weight),
  );

  const needed = new Map(needs.filter(({ weight }) => weight > 0).map((need) => [need.id, need]));
  const steps = new Map<string, Step>();
  const stepOf = ({ id, weight, after }: Need, later: readonly string[]): Step => {
    if (later.includes(id)) throw new RangeError(`Need ${id} waits for itself.`);
    const known = steps.get(id);
    if (known) return known;
    const before = needed.get(after ?? '');
    const earlier = before ? stepOf(before, [...later, id]) : null;
    const step = { id, weight, earlier, depth: earlier ? earlier.depth + 1 : 0 };
    steps.set(id, step);
    return step;
  };
  return [...needed.values()]
    .map((need) => stepOf(need, []))
    .sort((one, other) => one.depth - other.depth || byId(one, other));
};

/** What is closed when these modules are held: a step that one of them teaches, behind steps that are closed too. */
export const closedBy = (
  steps: readonly Step[],
  modules: Iterable<{ closes: readonly string[] }>,
): ReadonlySet<string> => {
  const taught = new Set<string>();
  for (const { closes } of modules) for (const id of closes) taught.add(id);
  const closed = new Set<string>();
  for (const { id, earlier } of steps) if (taught.has(id) && (!earlier || closed.has(earlier.id))) closed.add(id);
  return closed;
};

/** Levels × people of the steps with these ids. */
export const weightOf = (steps: readonly Step[], ids: ReadonlySet<string>): number =>
  steps.reduce((sum, { id, weight }) => (ids.has(id) ? sum + weight : sum), 0);
