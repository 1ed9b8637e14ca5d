import { fold, headerWords, stripNeutralisation, westernDigits } from '../assessment';
import type { AttendanceState } from './completed';

/** More rows are imported in several files, one after the other. */
export const mostAttendanceRows = 10_000;

/** Where a table of attendance holds what, from 0; null where it has no such column. */
export interface AttendanceColumns {
  staffNumber: number | null;
  email: number | null;
  session: number | null;
  state: number | null;
  minutes: number | null;
  reason: number | null;
}

/** Folded, as titles are compared. */
const words: Record<Exclude<keyof AttendanceColumns, 'staffNumber' | 'email'>, readonly string[]> = {
  session: [
    'session',
    'session title',
    'session date',
    'date',
    'day',
    'seance',
    'jour',
    'الجلسه',
    'جلسه',
    'التاريخ',
    'اليوم',
  ],
  state: ['attendance', 'state', 'status', 'presence', 'statut', 'الحضور', 'حضور', 'الحاله'],
  minutes: ['minutes', 'minutes present', 'minutes attended', 'الدقايق', 'دقايق', 'دقايق الحضور'],
  reason: ['reason', 'excuse', 'motif', 'raison', 'السبب', 'سبب', 'العذر'],
};
const wordsOf = (meaning: 'staff_number' | 'email'): readonly string[] =>
  headerWords.find(([each]) => each === meaning)?.[1] ?? [];

/** What the columns of a table hold, by their titles. */
export const attendanceColumns = (header: readonly string[]): AttendanceColumns => {
  const titles = header.map((title) => fold(stripNeutralisation(title)));
  const find = (named: readonly string[]): number | null => {
    const index = titles.findIndex((title) => named.includes(title));
    return index < 0 ? null : index;
  };
  return {
    staffNumber: find(wordsOf('staff_number')),
    email: find(wordsOf('email')),
    session: find(words.session),
    state: find(words.state),
    minutes: find(words.minutes),
    reason: find(words.reason),
  };
};

/** Folded: an alif or a ya with hamza is one without. */
const stateWords: Record<AttendanceState, readonly string[]> = {
  present: ['present', 'p', 'yes', 'y', '1', 'x', 'attended', 'oui', 'حاضر', 'حاضره', 'حضر', 'حضرت', 'نعم'],
  absent: ['absent', 'a', 'no', 'n', '0', 'absente', 'non', 'غايب', 'غايبه', 'غاب', 'غابت', 'لا'],
  excused: ['excused', 'e', 'excuse', 'excusee', 'معذور', 'معذوره', 'بعذر'],
};

/** One row of the table, as the file has it. */
export interface AttendanceRow {
  row: number;
  /** Her staff number or e-mail; where both are there, the staff number. */
  who: string;
  session: string;
  state: string;
  minutes: string;
  reason: string;
}

export const readAttendanceRow = (
  written: readonly string[],
  row: number,
  columns: AttendanceColumns,
): AttendanceRow => {
  const cell = (index: number | null): string =>
    index === null ? '' : stripNeutralisation((written[index] ?? '').trim()).trim();
  return {
    row,
    who: cell(columns.staffNumber) || cell(columns.email),
    session: cell(columns.session),
    state: cell(columns.state),
    minutes: cell(columns.minutes),
    reason: cell(columns.reason),
  };
};

/** What came of a row: the last two are no mistakes. */
export const attendanceOutcomes = [
  'unknown',
  'not-enrolled',
  'unknown-session',
  'several-sessions',
  'session-cancelled',
  'session-ahead',
  'twice',
  'state-unread',
  'minutes-unread',
  'minutes-over',
  'no-reason',
  'same',
  'changed',
] as const;
export type AttendanceOutcome = (typeof attendanceOutcomes)[number];
export const isMistake = (outcome: AttendanceOutcome): boolean => outcome !== 'same' && outcome !== 'changed';

/** What a row says of somebody. */
export interface AttendanceSaid {
  state: AttendanceState;
  /** Null: where she was present, all of it. */
  minutes: number | null;
  /** Of an excuse alone. */
  reason: string | null;
}

/**
 * What a row says. Minutes without a state are of who was there, and none of who was not; the full length is all of it.
 * @param lasts minutes of the session.
 * @example readSaid({ …, state: 'present', minutes: '90' }, 180) // { state: 'present', minutes: 90, reason: null }
 */
export const readSaid = (
  { state: written, minutes: figure, reason }: Pick<AttendanceRow, 'state' | 'minutes' | 'reason'>,
  lasts: number,
): AttendanceSaid | { mistake: AttendanceOutcome } => {
  const word = fold(written);
  const digits = westernDigits(figure);
  if (digits !== '' && !/^\d{1,4}$/.test(digits)) return { mistake: 'minutes-unread' };
  const minutes = digits === '' ? null : Number(digits);
  const named = (Object.keys(stateWords) as AttendanceState[]).find((each) => stateWords[each].includes(word));
  const state = word === '' && minutes !== null ? (minutes > 0 ? 'present' : 'absent') : named;
  if (!state) return { mistake: 'state-unread' };
  if (minutes !== null && minutes > lasts) return { mistake: 'minutes-over' };
  // Present for no minutes, or absent for some: one of the two is wrong, and nobody but who wrote it knows which.
  if (minutes !== null && minutes > 0 !== (state === 'present')) return { mistake: 'minutes-unread' };
  if (state === 'excused' && reason === '') return { mistake: 'no-reason' };
  return {
    state,
    minutes: state === 'present' && minutes !== null && minutes < lasts ? minutes : null,
    reason: state === 'excused' ? reason.slice(0, 500) : null,
  };
};

/** A session as a file may name it. */
export interface NamedSession {
  id: string;
  title: string;
  /** On which it begins, in the organisation's time zone: 2026-05-04. */
  day: string;
  /** By the clock on the wall there: 09:00. */
  time: string;
}

/**
 * The session that a cell names: by its title, its day, or both its day and time. Titles are compared folded; days are written year first, for
 * 04/05 is two days.
 */
export const sessionNamed = <S extends NamedSession>(
  written: string,
  sessions: readonly S[],
): S | 'unknown-session' | 'several-sessions' => {
  const title = fold(written);
  const [, year, month, day, time] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}:\d{2}))?(?::\d{2})?$/.exec(westernDigits(written.trim())) ??
    [];
  const two = (figure = '') => figure.padStart(2, '0');
  const found = sessions.filter((session) =>
    year === undefined
      ? title !== '' && fold(session.title) === title
      : session.day === `${year}-${two(month)}-${two(day)}` &&
        (time === undefined || session.time === time.padStart(5, '0')),
  );
  return found.length > 1 ? 'several-sessions' : (found[0] ?? 'unknown-session');
};
