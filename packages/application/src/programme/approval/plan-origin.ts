import type { Objective, TailoredProgramme } from '@baobab/domain/programme';
import type { Offer } from '../../catalogue';
import type { GroupNeeds } from '../../needs';
import { limitsTold } from '../limits-told';
import type { PlanView } from '../plan-view';
import { planView } from '../plan-view';
import type { ScenarioLimits } from '../programme.input';
import { isUnchanged, tracksInForce } from '../tracks-in-force';

/** What a plan was accepted from, and how far edits by hand have taken it from there. */
export interface PlanOrigin {
  scenarioId: string;
  objective: Objective;
  limits: ScenarioLimits;
  status: TailoredProgramme['status'];
  /** Whether its modules are still those of the scenario, in whatever order. */
  unchanged: boolean;
  /**
   * Of need: what the scenario's modules close and the plan does not. By the same needs, as are the others. Null where the scenario has tracks and the plan was
   * edited: what tracks close within hours a person can't be held against one programme for all.
   */
  closesLess: number | null;
  hoursMore: number;
  costMore: number;
}

export interface ScenarioKept {
  id: string;
  objective: Objective;
  limits: ScenarioLimits;
  needs: GroupNeeds;
  outcome: Pick<TailoredProgramme, 'status' | 'modules'> & Partial<Pick<TailoredProgramme, 'tracks'>>;
}

/** $1 the organisation, $2 the programme. */
export const originText = `
  select s.id, s.objective, s.limits, s.needs, s.outcome from programme p join scenario s on s.organisation_id = p.organisation_id and s.id = p.scenario_id
  where p.organisation_id = $1 and p.id = $2`;

const cents = (sum: number): number => Math.round(sum * 100) / 100;

/** @param offers with all modules of the plan and of the scenario, retired ones too. */
export const originOf = (
  { id, objective, limits, needs: neededThen, outcome }: ScenarioKept,
  plan: PlanView,
  needs: GroupNeeds,
  offers: readonly Offer[],
): PlanOrigin => {
  const chosen = outcome.modules.map((module) => ({ id: module.id, byHand: false }));
  const planned = plan.modules.map(({ moduleId }) => moduleId);
  const unchanged = isUnchanged(planned, outcome);
  const isSplit = (outcome.tracks ?? []).length > 0;
  // Of the group that the plan is counted for.
  const best = planView({
    ...tracksInForce({ needs: neededThen, outcome }, planned, needs),
    ...{ offers, chosen, open: null },
  });
  return {
    scenarioId: id,
    objective,
    limits,
    status: outcome.status,
    unchanged,
    closesLess: isSplit && !unchanged ? null : (best.needClosed ?? 0) - (plan.needClosed ?? 0),
    hoursMore: cents(plan.hours - best.hours),
    costMore: cents((plan.cost ?? 0) - (best.cost ?? 0)),
  };
};

/** As the contract says it; what follows from needs is left out where the plan's reader is not told of all of them. */
export const originTold = (
  { objective, limits, status, closesLess, costMore, ...origin }: PlanOrigin,
  { withheld }: Pick<PlanView, 'withheld'>,
) => ({
  ...origin,
  objective: objective.replaceAll('-', '_'),
  limits: limitsTold(limits),
  status: status.replaceAll('-', '_'),
  closesLess: withheld ? null : closesLess,
  costMore: withheld ? null : costMore,
});
