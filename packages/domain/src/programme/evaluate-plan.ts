import type { ExactModule } from './exact-modules';
import { exactModules } from './exact-modules';
import { orderModules } from './order-modules';
import type { PlanEffects } from './outcome';
import type { Need, TrainingModule } from './request';
import type { Step } from './steps';
import { closedBy, stepsOf, weightOf } from './steps';

/**
 * What a plan does, chosen by the solver or by hand: what it closes, what it takes, and what each module is in it for.
 * Sums are exact. Whether the plan keeps any limits is not asked.
 * @throws RangeError when a chosen module is not among the modules or chosen twice, or when a need or a module is malformed
 *   (a weight that is no whole number, hours or cost below 0 or with more than two decimals, a chain in a circle).
 * @example
 * evaluatePlan(
 *   [{ id: 'D1.1/1', weight: 30 }, { id: 'D1.1/2', weight: 10, after: 'D1.1/1' }],
 *   [
 *     { id: 'Basics', hours: 6, cost: 100, closes: ['D1.1/1'], languages: ['en'], modality: 'online' },
 *     { id: 'Further', hours: 4, cost: 80, closes: ['D1.1/2'], languages: ['en'], modality: 'online' },
 *   ],
 *   ['Further', 'Basics'],
 * )
 * // needClosed 40 of 40 in 10 hours for 180. Basics comes first, and without it 40 is lost: Further builds on it.
 */
export const evaluatePlan = (
  needs: readonly Need[],
  modules: readonly TrainingModule[],
  chosenIds: readonly string[],
): PlanEffects => {
  const steps = stepsOf(needs);
  const known = new Map(exactModules(modules, steps).map((module) => [module.id, module]));
  const chosen = new Map<string, ExactModule>();
  for (const id of chosenIds) {
    const module = known.get(id);
    if (!module) throw new RangeError(`The module ${id} was chosen but is not among the modules.`);
    if (chosen.has(id)) throw new RangeError(`The module ${id} was chosen twice.`);
    chosen.set(id, module);
  }
  // By id first, so that the order of what was chosen by hand does not decide between modules that could stand either way.
  return effectsOf(
    steps,
    [...known.values()].filter(({ id }) => chosen.has(id)),
  );
};

/** The effects of modules that are in whole numbers already. */
export const effectsOf = (steps: readonly Step[], chosen: readonly ExactModule[]): PlanEffects => {
  const closed = closedBy(steps, chosen);
  const needClosed = weightOf(steps, closed);
  return {
    modules: orderModules(chosen, steps).map((module) => ({
      id: module.id,
      closes: steps
        .filter(({ id, weight }) => weight > 0 && closed.has(id) && module.closes.includes(id))
        .map(({ id }) => id),
      lostWithout: needClosed - weightWithout(steps, chosen, module),
    })),
    hours: chosen.reduce((sum, { hours }) => sum + hours, 0) / 100,
    cost: chosen.reduce((sum, { cost }) => sum + cost, 0) / 100,
    need: steps.reduce((sum, { weight }) => sum + weight, 0),
    needClosed,
    closed: steps.filter(({ id }) => closed.has(id)).map(({ id }) => id),
    open: steps.filter(({ id }) => !closed.has(id)).map(({ id }) => id),
  };
};

const weightWithout = (steps: readonly Step[], chosen: readonly ExactModule[], module: ExactModule): number =>
  weightOf(
    steps,
    closedBy(
      steps,
      chosen.filter((other) => other !== module),
    ),
  );
