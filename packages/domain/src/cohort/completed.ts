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
