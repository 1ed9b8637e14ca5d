import type { Condition, Verdict } from './completion';

/** Of a share of the hours, and of a round, another condition may ask for the same. */
const keyOf = ({ kind, roundId, id }: Condition): string => (kind === 'work' ? id : (roundId ?? kind));

const missing = ({ conditions }: Verdict): string[] =>
  conditions.flatMap((each) => (each.met ? [] : keyOf(each))).sort();

/** Whether other rules matter to her: she would complete or not, or lack something else than before. */
export const isConcerned = (before: Verdict, after: Verdict): boolean =>
  before.completes !== after.completes || missing(before).join() !== missing(after).join();
