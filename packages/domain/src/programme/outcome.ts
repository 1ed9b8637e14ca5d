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
 * - `requirement`: each of the modules that remain requires one that is not in the plan.
 * - `hours`: each of the modules that remain would take the plan, as it stands, over its hours.
 * - `hours_per_person`: each of those that fit the hours would take somebody over the hours a person, or over those of her weeks.
 * - `budget`: each of those that fit these would take it over the budget.
 * - `modality_mix`: each of those that fit the budget too would take a share of the hours out of what was asked for.
 * - `not_chosen`: there is one that fits. Never so in a programme of which `most-need-closed` was proven.
 */
export type OpenReason =
  | 'no_module'
  | 'language'
  | 'modality'
  | 'left_out'
  | 'earlier_step'
  | 'requirement'
  | 'hours'
  | 'hours_per_person'
  | 'budget'
  | 'modality_mix'
  | 'not_chosen';

export interface OpenNeed {
  id: string;
  weight: number;
  reason: OpenReason;
}

/**
 * Why a module is not in a plan; the first of these that is true.
 * - `closes_nothing`: it closes no step that anybody needs.
 * - `language`, `modality`, `left_out`: a limit shuts it out.
 * - `dominated`: one that is in the plan (`insteadOf`) closes all that it does, in no more hours and for no more money.
 * - `requirement`: something that it requires is not in the plan.
 * - `adds_nothing`: the plan, as it stands, would close no more with it.
 * - `hours`, `hours_per_person`, `budget`: it would take the plan, as it stands, over that limit.
 * - `not_chosen`: it fits. Never so in a programme of which `most-need-closed` was proven.
 */
export type UnchosenReason =
  | 'closes_nothing'
  | 'language'
  | 'modality'
  | 'left_out'
  | 'dominated'
  | 'requirement'
  | 'adds_nothing'
  | 'hours'
  | 'hours_per_person'
  | 'budget'
  | 'modality_mix'
  | 'not_chosen';

export interface UnchosenModule {
  id: string;
  reason: UnchosenReason;
  /** Of a dominated one, the module that is in the plan instead of it. */
  insteadOf: string | null;
}

/** What one limit that was set does to the answer. */
export interface LimitEffect {
  limit: LimitName;
  /** For hours, hours a person, the calendar (in hours of a person) and budget what the programme takes and what it may take; null for the others, and when infeasible. */
  used: number | null;
  allowed: number | null;
  /** Whether the answer would be better without it; null when the time did not suffice to say. */
  binds: boolean | null;
  /**
   * What the objective would gain without this limit, all others kept: levels × people closed more, or hours or money spent less
   * on the same needs. Null when infeasible, or when the time did not suffice to prove it.
   */
  gainWithout: number | null;
  /** Weight of needs that could be closed at all without this limit, and cannot with it. 0 for hours, hours a person, calendar, budget, mix and mustHave. */
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

/** `needClosed` is the most that can be closed for `cost`, the other limits kept. */
export interface BudgetPoint {
  cost: number;
  needClosed: number;
}

/** What people of one track follow, of the modules of the programme. */
export interface PlannedTrack {
  /** Ids of the kinds of people who are in it. */
  kinds: string[];
  people: number;
  /** In the order in which they can be followed. */
  modules: {
    id: string;
    /** Of its people those whom the module teaches something; the others skip it. */
    people: number;
  }[];
  /** The most that anybody in it spends on what teaches her something. */
  hoursPerPerson: number;
  /** Of each need how many people of the track have it: levels × people. */
  needs: Record<string, number>;
  needClosed: number;
}

/** The most that so many tracks at most close. Proven where bound and value are equal. */
export interface TracksPoint {
  tracks: number;
  needClosed: number;
  bound: number;
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
  /** The modules that are not in it. */
  unchosen: UnchosenModule[];
  /** Empty where it is one programme for all: tracks were not asked for, or would close no more. */
  tracks: PlannedTrack[];
  /** What a track more closes, from one track on; empty where tracks were not asked for. Up to one more than were asked for, if that is at most 4. */
  tracksCurve: TracksPoint[];
  /** One for each limit that was set. */
  limits: LimitEffect[];
  /** From the fewest hours to those that close the most; hours and need both rise. Points that were not proven are not in it. */
  curve: CurvePoint[];
  /** The same from the least money to that which closes the most; cost and need both rise. */
  budgetCurve: BudgetPoint[];
}
