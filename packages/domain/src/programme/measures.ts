import type { ExactModule } from './exact-modules';
import { isComplete } from './exact-modules';
import { keepsMix } from './mix';
import { mostHours } from './profiles';
import type { Objective } from './request';
import type { Leeway } from './tailoring';
import { closedBy, weightOf } from './steps';

/** What a plan is measured by: levels × people closed, or hundredths of hours or money. */
export type Measure = 'need' | 'hours' | 'cost';

/** What each objective seeks first, and what decides between plans that are equal in it. */
export const measuresOf: Readonly<Record<Objective, readonly [Measure, ...Measure[]]>> = {
  'most-need-closed': ['need', 'hours', 'cost'],
  'least-hours': ['hours', 'cost'],
  'least-cost': ['cost', 'hours'],
};

/** How much better `one` is than `other`: need is sought, hours and money are spared. */
export const gainOf = (measure: Measure, one: number, other: number): number =>
  measure === 'need' ? one - other : other - one;

export const measured = ({ steps }: Leeway, measure: Measure, chosen: readonly ExactModule[]): number =>
  measure === 'need'
    ? weightOf(steps, closedBy(steps, chosen))
    : chosen.reduce((sum, module) => sum + module[measure], 0);

/** A value of one measure that no later choice may fall behind. */
export interface Floor {
  measure: Measure;
  value: number;
}

/** Whether a plan lacks what it requires, spends too much, closes too little, is mixed otherwise than asked for, or keeps everything: in whole numbers, not in the solver's. */
export const faultOf = (leeway: Leeway, floors: readonly Floor[], chosen: readonly ExactModule[]) => {
  if (!isComplete(chosen)) return 'incomplete';
  const ids = new Set(chosen.map(({ id }) => id));
  const closed = closedBy(leeway.steps, chosen);
  const behind = (measure: Measure) =>
    floors.some(
      (floor) => floor.measure === measure && gainOf(measure, measured(leeway, measure, chosen), floor.value) < 0,
    );
  const over = (measure: 'hours' | 'cost') =>
    behind(measure) || (leeway[measure] !== null && measured(leeway, measure, chosen) > leeway[measure]);
  const { hoursPerPerson, profiles } = leeway;
  const overEach = hoursPerPerson !== null && mostHours(profiles, chosen) > hoursPerPerson;
  if (over('hours') || over('cost') || overEach) return 'too-much';
  const kept = [...leeway.mustHave].every((id) => ids.has(id)) && [...leeway.mustClose].every((id) => closed.has(id));
  if (!kept || behind('need')) return 'too-little';
  return keepsMix(leeway, chosen) ? null : 'off-mix';
};
