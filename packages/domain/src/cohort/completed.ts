export type AttendanceState = 'present' | 'absent' | 'excused';

/** A session as one person met it; null: nothing was recorded of her. */
export interface SessionMet {
  cancelled: boolean;
  attendance: AttendanceState | null;
}

/**
 * Whether somebody attended enough of the sessions that were held. Cancelled sessions and those that she was excused from do
 * not count; what was not recorded counts as absent. Of nothing that counts nobody has attended anything.
 * @param leastAttendance a share, from 0 to 1.
 * @example completed([{ cancelled: false, attendance: 'present' }, { cancelled: false, attendance: null }], 0.5) // true
 */
export const completed = (sessions: readonly SessionMet[], leastAttendance: number): boolean => {
  const counted = sessions.filter(({ cancelled, attendance }) => !cancelled && attendance !== 'excused');
  const present = counted.filter(({ attendance }) => attendance === 'present').length;
  return counted.length === 0 ? leastAttendance === 0 : present / counted.length >= leastAttendance;
};

/** What a cohort came to for one who had a seat. */
export type CohortOutcome = 'complete' | 'fall-short' | 'stay-away';

/**
 * Who attended enough has completed. Of the others, who attended nothing of what was held and was never excused has stayed away; one who was at a
 * session, or said that she could not be, has fallen short.
 * @param leastAttendance a share, from 0 to 1.
 */
export const cohortOutcome = (sessions: readonly SessionMet[], leastAttendance: number): CohortOutcome => {
  if (completed(sessions, leastAttendance)) return 'complete';
  const held = sessions.filter(({ cancelled }) => !cancelled);
  const seen = held.some(({ attendance }) => attendance === 'present' || attendance === 'excused');
  return held.length > 0 && !seen ? 'stay-away' : 'fall-short';
};
