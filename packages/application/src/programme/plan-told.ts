import { leastPeople } from '@baobab/domain/needs';
import type { Offer } from '../catalogue';
import type { GroupNeeds, GroupTold } from '../needs';
import type { PlanView, TrackView } from './plan-view';

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
  const isSplit = plan.tracks !== null && plan.tracks.length > 0;
  // Who closes a step and who does not tells of single tracks, which are smaller than the group.
  const closedTold = isSplit ? new Set<string>() : stepsTold;
  const needed = new Set(plan.effects.map(({ competencyId }) => competencyId));
  const allIn = (competencies: readonly string[], those: ReadonlySet<string>) =>
    competencies.every((id) => !needed.has(id) || those.has(id));
  const taughtBy = new Map(offers.map(({ id, teaches }) => [id, teaches.map(({ competencyId }) => competencyId)]));
  const learnersTold = ({ moduleId, people }: PlanView['modules'][number]) =>
    enough(people) && allIn(taughtBy.get(moduleId) ?? [], stepsTold);
  // The price of a module for each person tells how many they are, and a sum tells what is missing in it.
  const costTold = plan.modules.every(learnersTold);
  const effects = plan.effects.map((effect) => {
    const before = beforeTold.has(effect.competencyId);
    const after = before && (closedTold.has(effect.competencyId) || isUnchanged(effect));
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
      .map((step) => ({ ...step, people: closedTold.has(step.competencyId) ? step.people : null }));
  return {
    ...plan,
    modules: plan.modules.map((module) => ({
      ...module,
      closes: stepsOf(module.closes),
      people: learnersTold(module) ? module.people : null,
      cost: costTold ? module.cost : null,
      lostWithout: allIn(
        module.closes.map(({ competencyId }) => competencyId),
        closedTold,
      )
        ? module.lostWithout
        : null,
    })),
    cost: costTold ? plan.cost : null,
    need: effects.every(({ inNeedBefore }) => inNeedBefore !== null) ? plan.need : null,
    needClosed: effects.every(({ inNeedAfter }) => inNeedAfter !== null) ? plan.needClosed : null,
    effects,
    open: stepsOf(plan.open),
    withheld: !allIn([...needed], closedTold),
    tracks: tracksTold(plan.tracks ?? [], leastPeople + named),
  };
};

/** What is chosen for very few people tells what they lack: tracks are told where none is of so few, and how many are in each to nobody. */
const tracksTold = (tracks: readonly TrackView[], least: number): TrackView[] | null =>
  tracks.some(({ people }) => (people ?? 0) < least)
    ? null
    : tracks.map((track) => ({
        ...track,
        people: null,
        modules: track.modules.map((module) => ({ ...module, people: null, skipping: null })),
        hoursPerPerson: null,
        need: null,
        needClosed: null,
      }));

const isUnchanged = (effect: PlanView['effects'][number]): boolean =>
  effect.inNeedBefore === effect.inNeedAfter && effect.meanGapBefore === effect.meanGapAfter;

/** How many people stand at one level below one target, a number each level and target. */
const gapsOf = ({ steps }: GroupNeeds, competencyId: string): number[] => {
  const own = steps.filter((step) => step.competencyId === competencyId);
  const further = (start: number, step: number) =>
    own.find((each) => each.start === start && each.step === step + 1)?.people ?? 0;
  return own.map(({ start, step, people }) => people - further(start, step));
};
