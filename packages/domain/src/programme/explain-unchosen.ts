import type { ExactModule } from './exact-modules';
import { isComplete } from './exact-modules';
import { hasShares } from './mix';
import type { UnchosenModule, UnchosenReason } from './outcome';
import { mostHours } from './profiles';
import { closedBy, weightOf } from './steps';
import type { Tailoring } from './tailoring';
import { capOfPerson, filters, passes } from './tailoring';

const reasonOf = { languages: 'language', modalities: 'modality', leftOut: 'left_out' } as const;

/**
 * The modules that a plan leaves out, each with the first reason that is true of it (the order is that of `UnchosenReason`).
 * @param held the modules of the whole programme, of which those of one track were chosen.
 */
export const explainUnchosen = (
  tailoring: Tailoring,
  chosen: readonly ExactModule[],
  held: readonly ExactModule[] = chosen,
): UnchosenModule[] => {
  const { steps, modules, limits, profiles } = tailoring;
  const closed = closedBy(steps, chosen);
  const sum = (kind: 'hours' | 'cost', plan: readonly ExactModule[]) =>
    plan.reduce((total, module) => total + module[kind], 0);
  const without = (reason: UnchosenReason) => ({ reason, insteadOf: null });
  const explain = (module: ExactModule): Omit<UnchosenModule, 'id'> => {
    if (module.closes.length === 0) return without('closes_nothing');
    const filter = filters.find((each) => !passes(limits, each, module));
    if (filter) return without(reasonOf[filter]);
    const better = chosen.find((other) => isAtLeast(other, module));
    if (better) return { reason: 'dominated', insteadOf: better.id };
    const plan = [...chosen, module];
    if (!isComplete(plan)) return without('requirement');
    if (weightOf(steps, closedBy(steps, plan)) === weightOf(steps, closed)) return without('adds_nothing');
    if (sum('hours', [...held, module]) > (limits.hours ?? Infinity)) return without('hours');
    if (mostHours(profiles, plan) > (capOfPerson(limits, tailoring.set) ?? Infinity))
      return without('hours_per_person');
    if (sum('cost', [...held, module]) > (limits.budget ?? Infinity)) return without('budget');
    if (!hasShares(limits.modalityMix ?? [], [...held, module])) return without('modality_mix');
    return without('not_chosen');
  };
  return modules.filter((module) => !held.includes(module)).map((module) => ({ id: module.id, ...explain(module) }));
};

/** Closes all that the other does, in no more hours and for no more money. */
const isAtLeast = (one: ExactModule, other: ExactModule): boolean =>
  one.hours <= other.hours && one.cost <= other.cost && other.closes.every((id) => one.closes.includes(id));
