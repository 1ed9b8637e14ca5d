import type { OpenNeed, OpenReason } from '@baobab/domain/programme';
import { competencyEffects, evaluatePlan, needIdOf, needsOf } from '@baobab/domain/programme';
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
    priceFrom: Offer['priceFrom'];
    lostWithout: number | null;
    byHand: boolean;
  }[];
  hours: number;
  cost: number | null;
  /** Levels times people; null where withheld, as is each number below. */
  need: number | null;
  needClosed: number | null;
  effects: {
    competencyId: string;
    inNeedBefore: number | null;
    inNeedAfter: number | null;
    meanGapBefore: number | null;
    meanGapAfter: number | null;
  }[];
  open: (StepView & { reason: OpenReason })[];
  /** Whether anything is withheld from the reader. */
  withheld: boolean;
}

export interface PlanAsked {
  needs: GroupNeeds;
  /** Of all that is on offer, and whatever the plan holds. */
  offers: readonly Offer[];
  chosen: readonly { id: string; byHand: boolean }[];
  /** As the solver found them; null for a plan that was edited by hand. */
  open: readonly OpenNeed[] | null;
}

/** What a plan does for its group, in every number. Who may be told of it decides `planTold`. */
export const planView = ({ needs, offers, chosen, open }: PlanAsked): PlanView => {
  const modules = offers.map((offer) => moduleFor(offer, needs));
  const plan = evaluatePlan(
    needsOf(needs.steps),
    modules,
    chosen.map(({ id }) => id),
  );
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]));
  const effectOf = new Map(plan.modules.map((module) => [module.id, module]));
  return {
    modules: chosen.map(({ id, byHand }) => ({
      moduleId: id,
      closes: stepsView(needs, effectOf.get(id)?.closes ?? []),
      people: needs.learners[id] ?? 0,
      cost: costOf(offerOf.get(id)!, needs),
      priceFrom: offerOf.get(id)!.priceFrom,
      lostWithout: effectOf.get(id)?.lostWithout ?? 0,
      byHand,
    })),
    hours: plan.hours,
    cost: plan.cost,
    need: plan.need,
    needClosed: plan.needClosed,
    effects: competencyEffects(needs.steps, new Set(plan.closed)).map(
      ({ competencyId, inNeedBefore, inNeedAfter, gapBefore, gapAfter }) => ({
        competencyId,
        inNeedBefore,
        inNeedAfter,
        meanGapBefore: inNeedBefore > 0 ? gapBefore / inNeedBefore : null,
        meanGapAfter: inNeedBefore > 0 ? gapAfter / inNeedBefore : null,
      }),
    ),
    open: openView(needs, open ?? reasonsOf(plan.open, needs, modules)),
    withheld: false,
  };
};

/** Steps by competency and the level that they lead to, wherever people begin. */
const stepsView = ({ steps }: GroupNeeds, ids: readonly string[]): StepView[] => {
  const wanted = new Set(ids);
  const found = new Map<string, StepView & { people: number }>();
  for (const step of steps.filter((each) => wanted.has(needIdOf(each)))) {
    const key = `${step.competencyId}/${step.step}`;
    const before = found.get(key)?.people ?? 0;
    found.set(key, { competencyId: step.competencyId, ordinal: step.step, people: before + step.people });
  }
  return [...found.values()];
};

const openView = (needs: GroupNeeds, open: readonly Pick<OpenNeed, 'id' | 'reason'>[]): PlanView['open'] => {
  const order = needs.steps.map(({ competencyId, step }) => `${competencyId}/${step}`);
  return [...new Set(open.map(({ reason }) => reason))]
    .flatMap((reason) => {
      const ids = open.filter((need) => need.reason === reason).map(({ id }) => id);
      return stepsView(needs, ids).map((step) => ({ ...step, reason }));
    })
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
