import type { OpenNeed, OpenReason } from '@baobab/domain/programme';
import { competencyEffects, evaluatePlan, needIdOf, needsOf } from '@baobab/domain/programme';
import { leastPeople } from '@baobab/domain/needs';
import type { Offer } from '../catalogue';
import type { GroupNeeds } from '../needs';
import { costOf, moduleFor } from './request';

interface StepView {
  competencyId: string;
  ordinal: number;
  people: number | null;
}

export interface PlanView {
  modules: {
    moduleId: string;
    closes: StepView[];
    people: number | null;
    cost: number | null;
    lostWithout: number;
    byHand: boolean;
  }[];
  hours: number;
  cost: number | null;
  need: number;
  needClosed: number;
  effects: {
    competencyId: string;
    inNeedBefore: number | null;
    inNeedAfter: number | null;
    meanGapBefore: number | null;
    meanGapAfter: number | null;
  }[];
  open: (StepView & { reason: OpenReason })[];
}

export interface PlanAsked {
  needs: GroupNeeds;
  /** Of all that is on offer, and whatever the plan holds. */
  offers: readonly Offer[];
  chosen: readonly { id: string; byHand: boolean }[];
  /** As the solver found them; null for a plan that was edited by hand. */
  open: readonly OpenNeed[] | null;
  /** Whether the reader may see persons; who may not is told of no small group. */
  seesPersons: boolean;
  /** People whom she sees by name all the same, and can take away from a number that counts them. */
  named: number;
}

/** What a plan does for its group, as the reader may see it. */
export const planView = ({ needs, offers, chosen, open, seesPersons, named }: PlanAsked): PlanView => {
  const enough = (people: number): boolean => people === 0 || people >= leastPeople + named;
  const modules = offers.map((offer) => moduleFor(offer, needs));
  const plan = evaluatePlan(
    needsOf(needs.steps),
    modules,
    chosen.map(({ id }) => id),
  );
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]));
  const effectOf = new Map(plan.modules.map((module) => [module.id, module]));
  const learnersOf = (id: string) => needs.learners[id] ?? 0;
  // The price of a module for each person tells how many they are, and a sum tells what is missing in it.
  const costsShown = seesPersons || chosen.every(({ id }) => enough(learnersOf(id)));
  const stepsOf = stepsView(needs, seesPersons);
  return {
    modules: chosen.map(({ id, byHand }) => ({
      moduleId: id,
      closes: stepsOf(effectOf.get(id)?.closes ?? []),
      people: seesPersons || enough(learnersOf(id)) ? learnersOf(id) : null,
      cost: costsShown ? costOf(offerOf.get(id)!, needs) : null,
      lostWithout: effectOf.get(id)?.lostWithout ?? 0,
      byHand,
    })),
    hours: plan.hours,
    cost: costsShown ? plan.cost : null,
    need: plan.need,
    needClosed: plan.needClosed,
    effects: competencyEffects(needs.steps, new Set(plan.closed)).map(
      ({ competencyId, inNeedBefore, inNeedAfter, gapBefore, gapAfter }) => {
        const before = seesPersons || enough(inNeedBefore);
        const after = seesPersons || (before && enough(inNeedAfter) && enough(inNeedBefore - inNeedAfter));
        return {
          competencyId,
          inNeedBefore: before ? inNeedBefore : null,
          inNeedAfter: after ? inNeedAfter : null,
          meanGapBefore: before && inNeedBefore > 0 ? gapBefore / inNeedBefore : null,
          meanGapAfter: after && inNeedBefore > 0 ? gapAfter / inNeedBefore : null,
        };
      },
    ),
    open: openView(needs, open ?? reasonsOf(plan.open, needs, modules), stepsOf),
  };
};

/** Steps by competency and the level that they lead to, wherever people begin. Who sees no persons sees no numbers: a difference of two would tell. */
const stepsView =
  ({ steps }: GroupNeeds, seesPersons: boolean) =>
  (ids: readonly string[]): StepView[] => {
    const wanted = new Set(ids);
    const found = new Map<string, StepView & { people: number }>();
    for (const step of steps.filter((each) => wanted.has(needIdOf(each)))) {
      const key = `${step.competencyId}/${step.step}`;
      const before = found.get(key)?.people ?? 0;
      found.set(key, { competencyId: step.competencyId, ordinal: step.step, people: before + step.people });
    }
    return [...found.values()].map((step) => ({ ...step, people: seesPersons ? step.people : null }));
  };

const openView = (
  needs: GroupNeeds,
  open: readonly Pick<OpenNeed, 'id' | 'reason'>[],
  stepsOf: ReturnType<typeof stepsView>,
): PlanView['open'] => {
  const order = needs.steps.map(({ competencyId, step }) => `${competencyId}/${step}`);
  return [...new Set(open.map(({ reason }) => reason))]
    .flatMap((reason) =>
      stepsOf(open.filter((need) => need.reason === reason).map(({ id }) => id)).map((step) => ({ ...step, reason })),
    )
    .sort(
      (one, other) =>
        order.indexOf(`${one.competencyId}/${one.ordinal}`) - order.indexOf(`${other.competencyId}/${other.ordinal}`),
    );
};

/** Of a plan that no solver chose. */
const reasonsOf = (
  open: readonly string[],
  { steps }: GroupNeeds,
  modules: readonly { closes: readonly string[] }[],
): { id: string; reason: OpenReason }[] => {
  const stays = new Set(open);
  const taught = new Set(modules.flatMap(({ closes }) => closes));
  const afterOf = new Map(needsOf(steps).map(({ id, after }) => [id, after]));
  return open.map((id) => {
    if (!taught.has(id)) return { id, reason: 'no_module' };
    return { id, reason: stays.has(afterOf.get(id) ?? '') ? 'earlier_step' : 'not_chosen' };
  });
};
