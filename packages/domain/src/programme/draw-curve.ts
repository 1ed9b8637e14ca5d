import { bestPlan } from './best-plan';
import { measured } from './measures';
import type { CurvePoint } from './outcome';
import type { Solver } from './solver';
import { isProven } from './solver';
import type { Leeway, Tailoring } from './tailoring';
import { leewayWithin } from './tailoring';

/** Points between the ends; fewer where several of them would be the same programme. */
const between = 6;

/**
 * How much need can be closed in how many hours, the other limits kept: `between` caps at equal distances from the hours of what
 * the programme must have to the fewest hours that close the most. Each point stands at the fewest hours for its need, so
 * it is a corner of the true staircase; between two points nothing is claimed.
 * @param known points that were proven already.
 */
export const drawCurve = (solver: Solver, tailoring: Tailoring, known: readonly CurvePoint[]): CurvePoint[] => {
  const leeway: Leeway = {
    ...leewayWithin(
      tailoring,
      tailoring.set.filter((limit) => limit !== 'hours'),
    ),
    mustClose: new Set(),
  };
  const points = [...known];
  const pointWithin = (hours: number | null, share: number): CurvePoint | null => {
    const plan = bestPlan(solver, { ...leeway, hours }, ['need', 'hours'], share);
    if (plan.kind !== 'found' || !isProven(plan)) return null;
    const least = measured(leeway, 'hours', plan.chosen);
    // Where the tie was not settled, the need is the most at the cap all the same.
    return { hours: (plan.tiesSettled || hours === null ? least : hours) / 100, needClosed: plan.value };
  };

  const top = pointWithin(null, 0.3);
  if (!top) return inOrder(points);
  points.push(top);
  const least = measured(
    leeway,
    'hours',
    leeway.modules.filter(({ id }) => leeway.mustHave.has(id)),
  );
  const distance = (top.hours * 100 - least) / (between + 1);
  // From the top down: a cap above the hours of a point that was found under a higher cap has that point again.
  let last = top;
  for (let index = between; index >= 0; index -= 1) {
    const cap = Math.floor(least + distance * index);
    if (cap >= last.hours * 100) continue;
    const point = pointWithin(cap, 1 / (index + 2));
    if (!point) continue;
    points.push(point);
    last = point;
  }
  return inOrder(points);
};

/** By hours; of the same need the fewest hours only. */
const inOrder = (points: readonly CurvePoint[]): CurvePoint[] =>
  [...points]
    .sort((one, other) => one.hours - other.hours || other.needClosed - one.needClosed)
    .filter(({ needClosed }, index, sorted) =>
      sorted.slice(0, index).every((earlier) => earlier.needClosed < needClosed),
    );
