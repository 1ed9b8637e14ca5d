export type AttendanceState = 'present' | 'absent' | 'excused';

/** A session as one person met it. */
export interface SessionMet {
  cancelled: boolean;
  /** Minutes. */
  lasts: number;
  /** Null: nothing was recorded of her. */
  attendance: AttendanceState | null;
  /** Minutes that she was there; null: where she was present, all of it. */
  stayed: number | null;
}

/** Minutes of the sessions that count, and of those what she attended. */
export interface TimeAttended {
  attended: number;
  of: number;
}

/**
 * How much somebody attended of what was held. Cancelled sessions and those that she was excused from do not count; what was not recorded
 * counts as absent.
 * @example timeAttended([{ cancelled: false, lasts: 180, attendance: 'present', stayed: 90 }]) // { attended: 90, of: 180 }
 */
export const timeAttended = (sessions: readonly SessionMet[]): TimeAttended => {
  const counted = sessions.filter(({ cancelled, attendance }) => !cancelled && attendance !== 'excused');
  const sum = (minutes: (session: SessionMet) => number) =>
    counted.reduce((total, session) => total + minutes(session), 0);
  return {
    attended: sum(({ attendance, lasts, stayed }) => (attendance === 'present' ? Math.min(stayed ?? lasts, lasts) : 0)),
    of: sum(({ lasts }) => lasts),
  };
};

/**
 * Whether somebody attended enough of the hours that were held. Of nothing that counts nobody has attended anything.
 * @param leastAttendance a share, from 0 to 1.
 */
export const completed = (sessions: readonly SessionMet[], leastAttendance: number): boolean => {
  const { attended, of } = timeAttended(sessions);
  return of === 0 ? leastAttendance === 0 : attended / of >= leastAttendance;
};

/** What a cohort came to for one who had a seat. */
export type CohortOutcome = 'complete' | 'fall-short' | 'stay-away';
