import { bestPlan } from './best-plan';
import { drawCurve } from './draw-curve';
import { NoProgrammeInTime } from './errors';
import { measuresOf } from './measures';
import type { TailoredProgramme } from './outcome';
import type { TailoringRequest } from './request';
import { Solver } from './solver';
import type { Tailoring } from './tailoring';
import { checkTailoring, leewayWithin } from './tailoring';
import { effectsOfParts, everybody, mostHoursIn, openIn, plannedTracks, unchosenIn } from './tracks/parts';
import { tracksOrOne } from './tracks/tracks-or-one';
import { explainConflict, inUnits, weighLimits } from './weigh-limits';

/**
 * The best programme for a group's needs within its limits, with the proof that none is better; the model and what is proven is in
 * docs/methods/tailoring.md. The solver is synchronous: it holds its thread for up to `timeLimit`, so call this in a worker thread.
 * @param timeLimit seconds of solving in all, above 0. Half of it at most goes to the programme itself, what is left to what the
 *   limits cost and to the curve.
 * @returns hours and cost in the units of the request, need in levels × people. The same request has the same answer, in
 *   whatever order its needs and modules are given, unless the time runs out.
 * @throws RangeError when the request is malformed: an id given twice, a weight that is no whole number from 0 upwards, hours,
 *   cost or a cap below 0 or with more than two decimals, a chain in a circle, a must-have or a profile's module that is not among the modules,
 *   weeks that are no whole number above 0, a cap of hours a person (by itself or by a calendar) without profiles, tracks without such a cap or for another objective than the most need, or of people who don't add up to the needs,
 *   or a mix with tracks, of shares that are no whole numbers from 0 to 100, or of least shares above the most or above 100 together.
 * @throws NoProgrammeInTime when the time runs out before any programme is found or proven not to exist.
 * @example
 * const programme = await tailorProgramme(
 *   {
 *     needs: [{ id: 'D1.1/1', weight: 30 }, { id: 'D1.2/1', weight: 20 }, { id: 'D1.3/1', weight: 20 }],
 *     modules: [
 *       { id: 'Wide', hours: 6, cost: 0, closes: ['D1.1/1'], languages: ['en'], modality: 'online' },
 *       { id: 'A', hours: 4, cost: 0, closes: ['D1.2/1'], languages: ['en'], modality: 'online' },
 *       { id: 'B', hours: 4, cost: 0, closes: ['D1.3/1'], languages: ['en'], modality: 'online' },
 *     ],
 *     objective: 'most-need-closed',
 *     limits: { hours: 8 },
 *   },
 *   { timeLimit: 10 },
 * );
 * // optimal: A and B close 40 in 8 hours. Wide alone would have closed 30. Without the limit of hours, 30 more would be closed.
 */
export const tailorProgramme = async (
  request: TailoringRequest,
  { timeLimit }: { timeLimit: number },
): Promise<TailoredProgramme> => {
  if (!(timeLimit > 0)) throw new RangeError(`A time limit is a number of seconds above 0, not ${timeLimit}.`);
  const tailoring = checkTailoring(request);
  const measures = measuresOf[tailoring.objective];
  const solver = await Solver.withSeconds(timeLimit);
  const leeway = leewayWithin(tailoring, tailoring.set);
  const best = bestPlan(solver, leeway, measures, 0.5);
  if (best.kind === 'out-of-time') throw new NoProgrammeInTime(timeLimit);
  if (best.kind === 'impossible') return infeasible(solver, tailoring);

  const answer = tracksOrOne(solver, tailoring, leeway, best);
  const { parts, value, bound, tiesSettled } = answer;
  const proven = value === bound;
  const effects = effectsOfParts(tailoring, parts);
  const spent = { ...effects, hoursPerPerson: mostHoursIn(parts) / 100 };
  const onCurve = tailoring.objective === 'most-need-closed' && tiesSettled;
  const known = onCurve ? [{ spent: effects.hours, needClosed: effects.needClosed }] : [];
  return {
    ...effects,
    status: proven ? 'optimal' : 'within-bound',
    value: inUnits(measures[0], value),
    bound: inUnits(measures[0], bound),
    tiesSettled,
    open: openIn(parts),
    unchosen: unchosenIn(parts),
    tracks: plannedTracks(parts),
    tracksCurve: answer.curve,
    limits: weighLimits(tailoring, measures[0], { value, proven, effects: spent }, answer.bestIn),
    // What one programme closes at other limits is no measure of tracks.
    ...(parts.length > 1 ? { curve: [], budgetCurve: [] } : curves(solver, tailoring, known)),
  };
};

const infeasible = (solver: Solver, tailoring: Tailoring): TailoredProgramme => {
  const parts = everybody(tailoring, []);
  return {
    ...effectsOfParts(tailoring, parts),
    ...{ status: 'infeasible', value: null, bound: null, tiesSettled: false, tracks: [], tracksCurve: [] },
    open: openIn(parts),
    unchosen: unchosenIn(parts),
    limits: explainConflict(solver, tailoring),
    ...curves(solver, tailoring, []),
  };
};

const curves = (solver: Solver, tailoring: Tailoring, known: Parameters<typeof drawCurve>[3]) => {
  const hours = drawCurve(solver, tailoring, 'hours', known);
  const cost = drawCurve(solver, tailoring, 'cost', []);
  return {
    curve: hours.map(({ spent, needClosed }) => ({ hours: spent, needClosed })),
    budgetCurve: cost.map(({ spent, needClosed }) => ({ cost: spent, needClosed })),
  };
};
