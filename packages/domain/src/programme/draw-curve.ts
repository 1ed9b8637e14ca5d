import { bestPlan } from './best-plan';
import { measured } from './measures';
import type { Solver } from './solver';
import { isProven } from './solver';
import type { Leeway, Tailoring } from './tailoring';
import { leewayWithin } from './tailoring';

/** Points between the ends; fewer where several of them would be the same programme. */
const between = 6;

/** What of a kind is spent, and the most need that can be closed for it. */
interface Corner {
  spent: number;
  needClosed: number;
}

/**
 * How much need can be closed in how many hours, or for how much money, the other limits kept: `between` caps at equal distances from what
 * the programme must have to the least that closes the most. Each point stands at the least for its need, so
 * it is a corner of the true staircase; between two points nothing is claimed.
 * @param known points that were proven already.
 */
export const drawCurve = (
  solver: Solver,
  tailoring: Tailoring,
  kind: 'hours' | 'cost',
  known: readonly Corner[],
): Corner[] => {
  const limited = kind === 'hours' ? 'hours' : 'budget';
  const leeway: Leeway = {
    ...leewayWithin(
      tailoring,
      tailoring.set.filter((limit) => limit !== limited),
    ),
    mustClose: new Set(),
  };
  const points = [...known];
  const pointWithin = (cap: number | null, share: number): Corner | null => {
    const plan = bestPlan(solver, { ...leeway, [kind]: cap }, ['need', kind], share);
    if (plan.kind !== 'found' || !isProven(plan)) return null;
    const least = measured(leeway, kind, plan.chosen);
    // Where the tie was not settled, the need is the most at the cap all the same.
    return { spent: (plan.tiesSettled || cap === null ? least : cap) / 100, needClosed: plan.value };
  };

  const top = pointWithin(null, 0.3);
  if (!top) return inOrder(points);
  points.push(top);
  const least = measured(
    leeway,
    kind,
    leeway.modules.filter(({ id }) => leeway.mustHave.has(id)),
  );
  const distance = (top.spent * 100 - least) / (between + 1);
  // From the top down: a cap above what is spent at a point that was found under a higher cap has that point again.
  let last = top;
  for (let index = between; index >= 0; index -= 1) {
    const cap = Math.floor(least + distance * index);
    if (cap >= last.spent * 100) continue;
    const point = pointWithin(cap, 1 / (index + 2));
    if (!point) continue;
    points.push(point);
    last = point;
  }
  return inOrder(points);
};

/** By what is spent; of the same need the least only. */
const inOrder = (points: readonly Corner[]): Corner[] =>
  [...points]
    .sort((one, other) => one.spent - other.spent || other.needClosed - one.needClosed)
    .filter(({ needClosed }, index, sorted) =>
      sorted.slice(0, index).every((earlier) => earlier.needClosed < needClosed),
    );
