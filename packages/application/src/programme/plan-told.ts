import { leastPeople } from '@baobab/domain/needs';
import type { Offer } from '../catalogue';
import type { GroupNeeds, GroupTold } from '../needs';
import type { PlanView } from './plan-view';

/** Who sees no persons, and what she may be told. */
export interface PlanReader {
  told: GroupTold;
  /** People whom she sees by name all the same, and can take away from a number that counts them. */
  named: number;
}

/**
 * A plan as it is told to who sees no persons. Of a competency she is told as much as the needs tell of it, and what the plan changes in it only where at
 * each level below each target there is nobody or enough people, for two plans differ by some of these. A sum is told where all its parts are.
 */
export const planTold = (
  plan: PlanView,
  needs: GroupNeeds,
  offers: readonly Pick<Offer, 'id' | 'teaches'>[],
  { told, named }: PlanReader,
): PlanView => {
  const enough = (people: number | null): boolean => people === 0 || (people !== null && people >= leastPeople + named);
  const beforeTold = new Set(
    plan.effects
      .filter(({ competencyId, inNeedBefore }) => told.needs.has(competencyId) && enough(inNeedBefore))
      .map(({ competencyId }) => competencyId),
  );
  const stepsTold = new Set(
    [...beforeTold].filter((competency) => told.steps.has(competency) && gapsOf(needs, competency).every(enough)),
  );
  const needed = new Set(plan.effects.map(({ competencyId }) => competencyId));
  const allTold = (competencies: readonly string[]) => competencies.every((id) => !needed.has(id) || stepsTold.has(id));
  const taughtBy = new Map(offers.map(({ id, teaches }) => [id, teaches.map(({ competencyId }) => competencyId)]));
  const learnersTold = ({ moduleId, people }: PlanView['modules'][number]) =>
    enough(people) && allTold(taughtBy.get(moduleId) ?? []);
  // The price of a module for each person tells how many they are, and a sum tells what is missing in it.
  const costTold = plan.modules.every(learnersTold);
  const effects = plan.effects.map((effect) => {
    const before = beforeTold.has(effect.competencyId);
    const after = before && (stepsTold.has(effect.competencyId) || isUnchanged(effect));
    return {
      ...effect,
      inNeedBefore: before ? effect.inNeedBefore : null,
      inNeedAfter: after ? effect.inNeedAfter : null,
      meanGapBefore: before ? effect.meanGapBefore : null,
      meanGapAfter: after ? effect.meanGapAfter : null,
    };
  });
  const stepsOf = <Step extends { competencyId: string; people: number | null }>(steps: readonly Step[]): Step[] =>
    steps
      .filter(({ people }) => enough(people))
      .map((step) => ({ ...step, people: stepsTold.has(step.competencyId) ? step.people : null }));
  return {
    ...plan,
    modules: plan.modules.map((module) => ({
      ...module,
      closes: stepsOf(module.closes),
      people: learnersTold(module) ? module.people : null,
      cost: costTold ? module.cost : null,
      lostWithout: allTold(module.closes.map(({ competencyId }) => competencyId)) ? module.lostWithout : null,
    })),
    cost: costTold ? plan.cost : null,
    need: effects.every(({ inNeedBefore }) => inNeedBefore !== null) ? plan.need : null,
    needClosed: effects.every(({ inNeedAfter }) => inNeedAfter !== null) ? plan.needClosed : null,
    effects,
    open: stepsOf(plan.open),
    withheld: !allTold([...needed]),
  };
};

const isUnchanged = (effect: PlanView['effects'][number]): boolean =>
  effect.inNeedBefore === effect.inNeedAfter && effect.meanGapBefore === effect.meanGapAfter;

/** How many people stand at one level below one target, a number each level and target. */
const gapsOf = ({ steps }: GroupNeeds, competencyId: string): number[] => {
  const own = steps.filter((step) => step.competencyId === competencyId);
  const further = (start: number, step: number) =>
    own.find((each) => each.start === start && each.step === step + 1)?.people ?? 0;
  return own.map(({ start, step, people }) => people - further(start, step));
};
