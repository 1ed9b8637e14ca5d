import type { CompetencyEffect, GroupStep, OpenNeed, OpenReason, PlannedTrack } from '@baobab/domain/programme';
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
  /** That people follow, each one: a level may be closed for some who lack it and stay open for others. Empty for one programme for all; null where withheld. */
  tracks: TrackView[] | null;
}

export interface TrackView {
  /** From 1. */
  number: number;
  /** Null where withheld, as is each number of people or need below. */
  people: number | null;
  /** In the order in which they can be followed, each with how many of the track it teaches something; the others skip it. */
  modules: { moduleId: string; people: number | null; skipping: number | null }[];
  hours: number;
  /** The most that anybody spends in it. */
  hoursPerPerson: number | null;
  need: number | null;
  needClosed: number | null;
}

export interface PlanAsked {
  needs: GroupNeeds;
  /** Of all that is on offer, and whatever the plan holds. */
  offers: readonly Offer[];
  chosen: readonly { id: string; byHand: boolean }[];
  /** As the solver found them; null for a plan that was edited by hand. */
  open: readonly OpenNeed[] | null;
  /** That people follow; empty where it is one programme for all. Their needs add up to those of the group. */
  tracks: readonly PlannedTrack[];
}

/** What a plan does for its group, in every number. Who may be told of it decides `planTold`. */
export const planView = ({ needs, offers, chosen, open, tracks }: PlanAsked): PlanView => {
  const modules = offers.map((offer) => moduleFor(offer, needs));
  const ids = chosen.map(({ id }) => id);
  const whole = evaluatePlan(needsOf(needs.steps), modules, ids);
  const parts = partsOf(needs, ids, tracks).map(({ steps, followed }) => ({
    steps,
    plan: evaluatePlan(needsOf(steps), modules, followed),
  }));
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]));
  const sum = (amount: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + amount(part), 0);
  const inPart = ({ plan }: (typeof parts)[number], id: string) => plan.modules.find((module) => module.id === id);
  return {
    modules: chosen.map(({ id, byHand }) => ({
      moduleId: id,
      closes: stepsView(
        needs,
        parts.flatMap((part) => amountsOf(part.steps, inPart(part, id)?.closes ?? [])),
      ),
      people: needs.learners[id] ?? 0,
      cost: costOf(offerOf.get(id)!, needs),
      priceFrom: offerOf.get(id)!.priceFrom,
      lostWithout: sum((part) => inPart(part, id)?.lostWithout ?? 0),
      byHand,
    })),
    hours: whole.hours,
    cost: whole.cost,
    need: sum(({ plan }) => plan.need),
    needClosed: sum(({ plan }) => plan.needClosed),
    effects: effectsView(parts.flatMap(({ steps, plan }) => competencyEffects(steps, new Set(plan.closed)))),
    open: openView(needs, open ?? parts.flatMap(({ steps, plan }) => reasonsOf(plan.open, steps, modules))),
    withheld: false,
    tracks: tracks.map((track, at) => trackView(track, at, offerOf)),
  };
};

/** Everybody, or the people of each track, with what they follow. */
const partsOf = (
  { steps }: GroupNeeds,
  ids: string[],
  tracks: readonly PlannedTrack[],
): { steps: GroupStep[]; followed: string[] }[] =>
  tracks.length === 0
    ? [{ steps, followed: ids }]
    : tracks.map(({ needs, modules }) => ({
        steps: steps.flatMap((step) => {
          const people = needs[needIdOf(step)] ?? 0;
          return people > 0 ? [{ ...step, people }] : [];
        }),
        followed: modules.map(({ id }) => id),
      }));

const trackView = (track: PlannedTrack, at: number, offerOf: ReadonlyMap<string, Offer>): TrackView => ({
  number: at + 1,
  people: track.people,
  modules: track.modules.map(({ id, people }) => ({ moduleId: id, people, skipping: track.people - people })),
  hours: track.modules.reduce((sum, { id }) => sum + Math.round((offerOf.get(id)?.hours ?? 0) * 100), 0) / 100,
  hoursPerPerson: track.hoursPerPerson,
  need: Object.values(track.needs).reduce((sum, people) => sum + people, 0),
  needClosed: track.needClosed,
});

/** Of each competency over all parts, in the order in which they come. */
const effectsView = (effects: readonly CompetencyEffect[]): PlanView['effects'] =>
  [...new Set(effects.map(({ competencyId }) => competencyId))].map((competencyId) => {
    const sum = (amount: (effect: CompetencyEffect) => number) =>
      effects.reduce((total, effect) => total + (effect.competencyId === competencyId ? amount(effect) : 0), 0);
    const inNeedBefore = sum((effect) => effect.inNeedBefore);
    const mean = (gap: number) => (inNeedBefore > 0 ? gap / inNeedBefore : null);
    return {
      competencyId,
      inNeedBefore,
      inNeedAfter: sum((effect) => effect.inNeedAfter),
      meanGapBefore: mean(sum((effect) => effect.gapBefore)),
      meanGapAfter: mean(sum((effect) => effect.gapAfter)),
    };
  });

interface Amount {
  id: string;
  people: number;
}

const amountsOf = (steps: readonly GroupStep[], ids: readonly string[]): Amount[] => {
  const wanted = new Set(ids);
  return steps.flatMap((step) => (wanted.has(needIdOf(step)) ? [{ id: needIdOf(step), people: step.people }] : []));
};

/** Steps by competency and the level that they lead to, wherever people begin. */
const stepsView = ({ steps }: GroupNeeds, amounts: readonly Amount[]): StepView[] => {
  const peopleOf = new Map<string, number>();
  for (const { id, people } of amounts) peopleOf.set(id, (peopleOf.get(id) ?? 0) + people);
  const found = new Map<string, StepView & { people: number }>();
  for (const step of steps) {
    const people = peopleOf.get(needIdOf(step));
    if (people === undefined) continue;
    const key = `${step.competencyId}/${step.step}`;
    const before = found.get(key)?.people ?? 0;
    found.set(key, { competencyId: step.competencyId, ordinal: step.step, people: before + people });
  }
  return [...found.values()];
};

const openView = (needs: GroupNeeds, open: readonly OpenNeed[]): PlanView['open'] => {
  const order = needs.steps.map(({ competencyId, step }) => `${competencyId}/${step}`);
  return [...new Set(open.map(({ reason }) => reason))]
    .flatMap((reason) => {
      const amounts = open.flatMap((need) => (need.reason === reason ? [{ id: need.id, people: need.weight }] : []));
      return stepsView(needs, amounts).map((step) => ({ ...step, reason }));
    })
    .sort(
      (one, other) =>
        order.indexOf(`${one.competencyId}/${one.ordinal}`) - order.indexOf(`${other.competencyId}/${other.ordinal}`),
    );
};

/** Of a plan that no solver chose. */
const reasonsOf = (
  open: readonly string[],
  steps: readonly GroupStep[],
  modules: readonly { closes: readonly string[] }[],
): OpenNeed[] => {
  const stays = new Set(open);
  const taught = new Set(modules.flatMap(({ closes }) => closes));
  const reason = (id: string, after: string | null | undefined): OpenReason => {
    if (!taught.has(id)) return 'no_module';
    return stays.has(after ?? '') ? 'earlier_step' : 'not_chosen';
  };
  return needsOf(steps).flatMap(({ id, weight, after }) =>
    stays.has(id) ? [{ id, weight, reason: reason(id, after) }] : [],
  );
};
