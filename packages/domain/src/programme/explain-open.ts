import type { ExactModule } from './exact-modules';
import { hasShares } from './mix';
import { mostHours } from './profiles';
import type { OpenNeed, OpenReason } from './outcome';
import type { Step } from './steps';
import { closedBy } from './steps';
import type { Tailoring } from './tailoring';
import { capOfPerson, filters, passes } from './tailoring';

const reasonOf = { languages: 'language', modalities: 'modality', leftOut: 'left_out' } as const;

/**
 * The needs that a plan leaves open, each with the first reason that is true of it (the order is that of `OpenReason`).
 * @param held the modules of the whole programme, of which those of one track were chosen: one that another track follows takes neither more hours of the
 *   programme nor more money.
 */
export const explainOpen = (
  tailoring: Tailoring,
  chosen: readonly ExactModule[],
  held: readonly ExactModule[] = chosen,
): OpenNeed[] => {
  const closed = closedBy(tailoring.steps, chosen);
  const { hours, budget, modalityMix = [] } = tailoring.limits;
  const hoursPerPerson = capOfPerson(tailoring.limits, tailoring.set);
  const left = {
    hours: (hours ?? Infinity) - held.reduce((sum, module) => sum + module.hours, 0),
    cost: (budget ?? Infinity) - held.reduce((sum, { cost }) => sum + cost, 0),
  };
  const had = new Set(chosen.map(({ id }) => id));
  const reason = ({ id, earlier }: Step): OpenReason => {
    let teachers = tailoring.modules.filter(({ closes }) => closes.includes(id));
    if (teachers.length === 0) return 'no_module';
    for (const filter of filters) {
      teachers = teachers.filter((module) => passes(tailoring.limits, filter, module));
      if (teachers.length === 0) return reasonOf[filter];
    }
    if (earlier && !closed.has(earlier.id)) return 'earlier_step';
    teachers = teachers.filter(({ requires }) => requires.every((some) => some.some((other) => had.has(other))));
    if (teachers.length === 0) return 'requirement';
    teachers = teachers.filter((module) => held.includes(module) || module.hours <= left.hours);
    if (teachers.length === 0) return 'hours';
    teachers = teachers.filter(
      (module) => mostHours(tailoring.profiles, [...chosen, module]) <= (hoursPerPerson ?? Infinity),
    );
    if (teachers.length === 0) return 'hours_per_person';
    teachers = teachers.filter((module) => held.includes(module) || module.cost <= left.cost);
    if (teachers.length === 0) return 'budget';
    return teachers.some((module) => hasShares(modalityMix, [...held, module])) ? 'not_chosen' : 'modality_mix';
  };
  return tailoring.steps
    .filter(({ id, weight }) => weight > 0 && !closed.has(id))
    .map((step) => ({ id: step.id, weight: step.weight, reason: reason(step) }));
};
