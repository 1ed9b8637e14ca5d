import { byId, checkUnique, exactSum, hundredths } from './amounts';
import type { TrainingModule } from './request';
import type { Step } from './steps';

/** A training module with its hours and cost in hundredths, and of what it closes only what somebody needs. */
export type ExactModule = TrainingModule & Required<Pick<TrainingModule, 'requires'>>;

/** Whether all that the modules require is among them. */
export const isComplete = (modules: readonly ExactModule[]): boolean => {
  const ids = new Set(modules.map(({ id }) => id));
  return modules.every(({ requires }) => requires.every((some) => some.some((id) => ids.has(id))));
};

/** Those of which all that they require can be had among them too. */
export const completable = (modules: readonly ExactModule[]): ExactModule[] => {
  const ids = new Set(modules.map(({ id }) => id));
  const left = modules.filter(({ requires }) => requires.every((some) => some.some((id) => ids.has(id))));
  return left.length === modules.length ? left : completable(left);
};

/**
 * The modules in the order of their ids, in whole numbers.
 * @throws RangeError on an id given twice, or on hours or a cost below 0 or with more than two decimals.
 */
export const exactModules = (modules: readonly TrainingModule[], steps: readonly Step[]): ExactModule[] => {
  checkUnique('The module', modules);
  const needed = new Set(steps.map(({ id }) => id));
  const exact = modules
    .map((module) => ({
      ...module,
      hours: hundredths(`The hours of module ${module.id}`, module.hours),
      cost: hundredths(`The cost of module ${module.id}`, module.cost),
      closes: [...new Set(module.closes)].filter((id) => needed.has(id)),
      requires: (module.requires ?? []).filter((some) => !some.includes(module.id)),
    }))
    .sort(byId);
  exactSum(
    'The hours of the modules',
    exact.map(({ hours }) => hours),
  );
  exactSum(
    'The costs of the modules',
    exact.map(({ cost }) => cost),
  );
  return exact;
};
