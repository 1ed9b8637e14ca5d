import type { ExactModule } from './exact-modules';
import { isComplete } from './exact-modules';
import { keepsMix } from './mix';
import type { Floor, Measure } from './measures';
import { gainOf, measured } from './measures';
import type { Found, Solver } from './solver';
import { isProven } from './solver';
import { closedBy, weightOf } from './steps';
import type { Leeway } from './tailoring';

export type BestPlan = Exclude<Found, { kind: 'found' }> | (Found & { kind: 'found'; tiesSettled: boolean });

/**
 * The best plan by the first measure; of those that are equal in it the best by the second, and so on. Value and bound are of the
 * first. A module without which nothing is lost is in it only if it must be.
 * @param share of the time that is left, the part that the first measure may take; half as much again goes to each other.
 */
export const bestPlan = (
  solver: Solver,
  leeway: Leeway,
  [first, ...others]: readonly [Measure, ...Measure[]],
  share: number,
): BestPlan => {
  const found = solver.best({ leeway, measure: first, share });
  if (found.kind !== 'found') return found;
  let { chosen } = found;
  let tiesSettled = true;
  const floors: Floor[] = [{ measure: first, value: found.value }];
  for (const measure of others) {
    const better = solver.best({ leeway, measure, floors, start: chosen, share: share / 2 });
    tiesSettled &&= isProven(better);
    if (better.kind === 'found' && gainOf(measure, better.value, measured(leeway, measure, chosen)) >= 0)
      chosen = better.chosen;
    floors.push({ measure, value: measured(leeway, measure, chosen) });
  }
  chosen = withoutIdle(leeway, chosen);
  // A first value that was not proven may have been bettered on the way.
  return { ...found, chosen, value: measured(leeway, first, chosen), tiesSettled: tiesSettled && isProven(found) };
};

/**
 * Takes out, the longest first, every module without which as much is closed and the mix is kept, and that no other requires, until there is none.
 */
export const withoutIdle = (
  asked: Pick<Leeway, 'steps' | 'mustHave' | 'mix' | 'wished'>,
  chosen: readonly ExactModule[],
): ExactModule[] => {
  const { steps, mustHave } = asked;
  const weight = weightOf(steps, closedBy(steps, chosen));
  const without = (module: ExactModule) => chosen.filter((other) => other !== module);
  const idle = [...chosen]
    .sort((one, other) => other.hours - one.hours || other.cost - one.cost)
    .find((module) => {
      const rest = without(module);
      if (mustHave.has(module.id) || !isComplete(rest) || !keepsMix(asked, rest)) return false;
      return weightOf(steps, closedBy(steps, rest)) === weight;
    });
  return idle ? withoutIdle(asked, without(idle)) : [...chosen];
};
