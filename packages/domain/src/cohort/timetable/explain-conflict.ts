import type { TimetableLimit } from './request';
import { timetableLimits } from './request';

/**
 * Of limits that cannot all be kept, some that cannot be kept together while any one less can (a deletion filter: Chinneck and Dravnieks 1991): each is
 * let go on trial, and for good where it still can't be done without.
 * @param fits whether all sessions can be placed, as far as that is known in the time left, where these limits are kept.
 * @returns none where even without any of them it can't be: then the days do not suffice.
 */
export const explainConflict = (fits: (kept: ReadonlySet<TimetableLimit>) => boolean): TimetableLimit[] => {
  let kept = new Set<TimetableLimit>(timetableLimits);
  for (const limit of timetableLimits) {
    const rest = new Set([...kept].filter((other) => other !== limit));
    if (!fits(rest)) kept = rest;
  }
  return [...kept];
};
