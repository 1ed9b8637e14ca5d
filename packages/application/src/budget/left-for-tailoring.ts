import { leftOf } from '@baobab/domain/budget';
import type { Actor } from '../access';
import { refuseUnfit } from './commit-programme';
import { findLine } from './find-line';

/** What is left of a line for a programme of this institution, in US dollars; inside a unit of work. @throws InputProblem, NotFound, Refused */
export const leftForTailoring = async (actor: Actor, budgetLineId: string, institutionId: string): Promise<number> => {
  const line = await findLine(actor, budgetLineId, 'coordinator');
  await refuseUnfit(actor, line, institutionId);
  // Limits are numbers of dollars with at most two decimals, which the solver turns into whole hundredths again.
  return leftOf(line) / 100;
};
