import type { Measure } from '../measures';
import { exactBound } from '../solver';
import type { Solver } from '../solver';
import { weightOf } from '../steps';
import { closableIn } from '../tailoring';
import type { SplitQuestion } from './formulate-split';
import { formulateSplit, inFirstOrder } from './formulate-split';
import type { Split } from './split';
import { faultOfSplit, measuredSplit } from './split';

export interface FoundSplit {
  split: Split;
  value: number;
  bound: number;
}

/**
 * The best split by one measure, from one that keeps everything: never worse than it.
 * @param share of the time that is left, the part that this may take.
 */
export const bestSplit = (solver: Solver, question: SplitQuestion, start: Split, share: number): FoundSplit => {
  const { leeway, clusters, measure, floors } = question;
  const formulation = formulateSplit(question);
  const end = solver.left * (1 - share);
  const from = formulation.columnsOf(start);
  const kept = (split: Split, bound: number): FoundSplit => {
    const value = measuredSplit(leeway, clusters, measure, split);
    const plain = plainBound(question, measure);
    return { split, value, bound: exactBound(measure, { value, bound, grain: formulation.objective.grain, plain }) };
  };
  for (;;) {
    const answer = solver.run(formulation, measure, solver.left - end, from);
    // The start keeps everything: where the solver finds nothing, its word is not taken.
    if (answer === 'impossible') return kept(start, measure === 'need' ? Infinity : -Infinity);
    if (!answer.columns) return kept(start, answer.bound);
    const split = inFirstOrder(formulation.splitOf(answer.columns));
    const fault = faultOfSplit(leeway, clusters, floors, split);
    if (fault === null) {
      const found = kept(split, answer.bound);
      const begun = kept(start, answer.bound);
      return isBehind(measure, found.value, begun.value) ? begun : found;
    }
    // As for one programme: what only seemed to keep a cap is shut out by a cut that is true of whatever does.
    if (fault.kind === 'programme-too-much') formulation.rows.push(formulation.notAllModules(split));
    else if (fault.kind === 'person-too-much')
      formulation.rows.push(...formulation.notAllOfCluster(split, fault.cluster));
    else if (fault.kind === 'too-little') return kept(start, answer.bound);
    else throw new Error('HiGHS put a module into a track without what it requires.');
  }
};

const isBehind = (measure: Measure, one: number, other: number): boolean =>
  measure === 'need' ? one < other : one > other;

/** What is plain without a solver: nobody closes more than alone, and no less is spent than what must be. */
const plainBound = ({ leeway, ceilings }: SplitQuestion, measure: Measure): number => {
  if (measure !== 'need')
    return leeway.modules.reduce((sum, module) => (leeway.mustHave.has(module.id) ? sum + module[measure] : sum), 0);
  const all = weightOf(leeway.steps, closableIn(leeway));
  return ceilings.length > 0
    ? Math.min(
        all,
        ceilings.reduce((sum, ceiling) => sum + ceiling, 0),
      )
    : all;
};
