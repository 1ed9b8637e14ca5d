import { Solver } from '../../programme/solver';
import { apart } from './apart';
import { explainConflict } from './explain-conflict';
import { formulate } from './formulate';
import type { Wish } from './formulate';
import { placeGreedily } from './greedy';
import type { CohortToMeet, PlacedSession, TimetableOutcome, TimetableRequest, Unplaced } from './request';
import { allLimits, faultsOf, Rules } from './rules';

export interface TimetableTask {
  request: TimetableRequest;
  /** Seconds, in all. */
  timeLimit: number;
}

/**
 * Places the sessions of cohorts as early as their rules allow, with the proof that no timetable has them earlier in all; the model is in
 * docs/methods/timetable.md. The solver is synchronous: call this in a worker thread.
 * @returns null where the time passed before any timetable was found, or was proven not to exist. The same request has the same answer, unless the time
 *   runs out.
 */
export const placeSessions = async ({ request, timeLimit }: TimetableTask): Promise<TimetableOutcome | null> => {
  const solver = await Solver.withSeconds(timeLimit);
  const parts = apart(request).map((part) => placePart(solver, part));
  if (parts.some((part) => part === null)) return null;
  const found = parts as TimetableOutcome[];
  const sum = (of: (part: TimetableOutcome) => number) => found.reduce((total, part) => total + of(part), 0);
  const worst = (['incomplete', 'within-bound', 'optimal'] as const).find((status) =>
    found.some((part) => part.status === status),
  );
  return {
    status: worst ?? 'optimal',
    placed: found
      .flatMap(({ placed }) => placed)
      .sort((one, other) => one.slot - other.slot || byText(one.cohortId, other.cohortId)),
    value: sum(({ value }) => value),
    bound: sum(({ bound }) => bound),
    unplaced: found.flatMap(({ unplaced }) => unplaced),
    conflict: found.find(({ status }) => status === 'incomplete')?.conflict ?? [],
  };
};

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Of sessions in slots, from 1. */
export const latenessOf = (placed: readonly { slot: number }[]): number =>
  placed.reduce((sum, { slot }) => sum + slot + 1, 0);

/** Cohorts that have to do with each other. */
const placePart = (solver: Solver, request: TimetableRequest): TimetableOutcome | null => {
  const rules = new Rules(request);
  const start = placeGreedily(rules);
  const whole = { kept: allLimits, least: 'lateness', leftOut: null, lastSlot: usefulSlots(rules, start) } as const;
  const best = search(solver, rules, whole, solver.left * 0.7, start);
  if (best === 'none-in-time') return null;
  if (best !== 'impossible') {
    const status = best.value === best.bound ? 'optimal' : 'within-bound';
    return { status, ...best, unplaced: [], conflict: [] };
  }
  return placeMost(solver, rules);
};

/** As many sessions as can be placed, those as early as possible, and why not all are. */
const placeMost = (solver: Solver, rules: Rules): TimetableOutcome | null => {
  const anySlot = { kept: allLimits, lastSlot: () => Infinity };
  const most = search(solver, rules, { ...anySlot, least: 'left-out', leftOut: null }, solver.left * 0.4);
  if (typeof most === 'string') return null;
  const early = search(
    solver,
    rules,
    { ...anySlot, least: 'lateness', leftOut: unplacedOf(rules, most.placed).count },
    solver.left * 0.4,
    most.placed,
  );
  const { placed, value, bound } =
    typeof early === 'string' ? { ...most, value: latenessOf(most.placed), bound: 0 } : early;
  return {
    status: 'incomplete',
    placed,
    value,
    bound,
    unplaced: unplacedOf(rules, placed).unplaced,
    conflict: explainConflict(
      (kept) =>
        search(solver, rules, { ...anySlot, kept, least: 'lateness', leftOut: null }, solver.left * 0.2) !==
        'impossible',
    ),
  };
};

const unplacedOf = ({ request }: Rules, placed: readonly PlacedSession[]): { unplaced: Unplaced[]; count: number } => {
  const unplaced = request.cohorts.flatMap(({ id: cohortId, modules }) =>
    modules.flatMap(({ id: moduleId, sessions }): Unplaced[] => {
      const held = placed.filter((session) => session.cohortId === cohortId && session.moduleId === moduleId).length;
      return held < sessions ? [{ cohortId, moduleId, sessions: sessions - held }] : [];
    }),
  );
  return { unplaced, count: unplaced.reduce((sum, { sessions }) => sum + sessions, 0) };
};

/**
 * With a timetable in hand, a slot is of no use to a cohort if a session there made any timetable at least as late, however early all others were. Without one,
 * every slot is.
 */
const usefulSlots = (rules: Rules, start: readonly PlacedSession[] | null): ((cohort: CohortToMeet) => number) => {
  if (!start) return () => Infinity;
  const { cohorts, slots } = rules.request;
  const total = (cohort: CohortToMeet) => cohort.modules.reduce((sum, { sessions }) => sum + sessions, 0);
  const earliest = (count: number) => (count * (count + 1)) / 2;
  const all = cohorts.reduce((sum, cohort) => sum + earliest(total(cohort)), 0);
  const most = latenessOf(start);
  return (cohort) => Math.min(slots.length - 1, most - (all - total(cohort)) - 1);
};

interface Found {
  placed: PlacedSession[];
  value: number;
  bound: number;
}

const search = (
  solver: Solver,
  rules: Rules,
  wish: Wish,
  seconds: number,
  start: readonly PlacedSession[] | null = null,
): Found | 'impossible' | 'none-in-time' => {
  const model = formulate(rules, wish);
  const answer = solver.run(model.formulation, 'hours', seconds, start ? model.columnsOf(start) : undefined);
  if (answer === 'impossible') return answer;
  if (!answer.columns && !start) return 'none-in-time';
  const placed = answer.columns ? model.read(answer.columns) : [...start!];
  if (wish.kept === allLimits && faultsOf(rules, placed).some((faults) => faults.length > 0))
    throw new Error('HiGHS placed sessions against the rules.');
  const value = wish.least === 'lateness' ? latenessOf(placed) : unplacedOf(rules, placed).count;
  // Values are whole: what lies less than one above the bound is the bound.
  return { placed, value, bound: Math.min(value, Math.max(0, Math.ceil(answer.bound - 1e-6))) };
};
