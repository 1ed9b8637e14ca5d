import type { LimitName } from './request';

export interface PlannedModule {
  id: string;
  /** The needs that are closed in this plan and that this module teaches, earlier steps first. Another may teach them too. */
  closes: string[];
  /** Weight of need (levels × people) that would be open again if this module alone were taken out. */
  lostWithout: number;
}

/** What a plan does: exact sums, whoever chose the modules. */
export interface PlanEffects {
  /** Modules that teach earlier steps stand before those that build on them. */
  modules: PlannedModule[];
  hours: number;
  cost: number;
  /** Weight of all needs, levels × people. */
  need: number;
  /** Weight of the needs that the plan closes. */
  needClosed: number;
  /** Ids of the needs that are closed, and of those that are not, earlier steps first. Needs of weight 0 are in neither. */
  closed: string[];
  open: string[];
}

/**
 * Why a need stays open; the first of these that is true.
 * - `no_module`: no module closes it.
 * - `language`: those that do are in none of the languages asked for.
 * - `modality`: of those in a language asked for, none is held in a modality asked for.
 * - `left_out`: all that remain were left out by hand.
 * - `earlier_step`: a module could close it, but the step before it is open.
 * - `hours`: each of the modules that remain would take the plan, as it stands, over its hours.
 * - `budget`: each of those that fit the hours would take it over the budget.
 * - `not_chosen`: there is one that fits. Never so in a programme of which `most-need-closed` was proven.
 */
export type OpenReason =
  'no_module' | 'language' | 'modality' | 'left_out' | 'earlier_step' | 'hours' | 'budget' | 'not_chosen';

export interface OpenNeed {
  id: string;
  weight: number;
  reason: OpenReason;
}

/** What one limit that was set does to the answer. */
export interface LimitEffect {
  limit: LimitName;
  /** For hours and budget what the programme takes and what it may take; null for the others, and when infeasible. */
  used: number | null;
  allowed: number | null;
  /** Whether the answer would be better without it; null when the time did not suffice to say. */
  binds: boolean | null;
  /**
   * What the objective would gain without this limit, all others kept: levels × people closed more, or hours or money spent less
   * on the same needs. Null when infeasible, or when the time did not suffice to prove it.
   */
  gainWithout: number | null;
  /** Weight of needs that could be closed at all without this limit, and cannot with it. 0 for hours, budget and mustHave. */
  shutsOut: number;
  /** Infeasible: this limit is one of those that cannot be kept together. If any one of them is lifted, the others can. */
  conflicts: boolean;
  /** Infeasible because of this one (hours or budget): the least that would be enough, the others kept; null where nothing would. */
  enough: number | null;
}

/** `needClosed` is the most that can be closed within `hours`, the other limits kept. */
export interface CurvePoint {
  hours: number;
  needClosed: number;
}

export interface TailoredProgramme extends Omit<PlanEffects, 'closed' | 'open'> {
  /** `optimal`: proven that nothing is better. `within-bound`: the time ran out; nothing is better than `bound`. */
  status: 'optimal' | 'within-bound' | 'infeasible';
  /** Of the objective: levels × people closed, hours, or money. Null when infeasible. */
  value: number | null;
  /** No programme that keeps the limits can be better than this: at least `value` when the most is sought, else at most. */
  bound: number | null;
  /** Proven also that among the programmes of this value none is better by the objective's second and third measure. */
  tiesSettled: boolean;
  open: OpenNeed[];
  /** One for each limit that was set. */
  limits: LimitEffect[];
  /** From the fewest hours to those that close the most; hours and need both rise. Points that were not proven are not in it. */
  curve: CurvePoint[];
}
