import type { AttendanceOutcome, AttendanceRow, AttendanceSaid, NamedSession } from '@baobab/domain/cohort';
import { sessionNamed, readSaid } from '@baobab/domain/cohort';
import { keyOfPerson } from '../place-rows';

export interface ImportedSession extends NamedSession {
  lasts: number;
  cancelled: boolean;
  begun: boolean;
  /** What was recorded before, by person. */
  before: Record<string, AttendanceSaid>;
}

interface Known {
  sessions: readonly ImportedSession[];
  /** The session of every row; null where the rows name theirs. */
  sessionId: string | null;
  /** By staff number or e-mail as a row has it, folded. */
  people: ReadonlyMap<string, { id: string; enrolled: boolean }>;
}

export interface JudgedRow extends AttendanceRow {
  outcome: AttendanceOutcome;
  /** Set where it is no mistake. */
  said: (AttendanceSaid & { sessionId: string; personId: string }) | null;
}

/** What becomes of each row. Nothing is written here: the preview and the import itself judge alike. */
export const judgeRows = (rows: readonly AttendanceRow[], { sessions, sessionId, people }: Known): JudgedRow[] => {
  const only = sessions.find(({ id }) => id === sessionId);
  const seen = new Set<string>();
  return rows.map((row) => {
    const of = (outcome: AttendanceOutcome): JudgedRow => ({ ...row, outcome, said: null });
    const person = people.get(keyOfPerson(row.who));
    const session = only ?? sessionNamed(row.session, sessions);
    if (!person) return of('unknown');
    if (typeof session === 'string') return of(session);
    if (!person.enrolled) return of('not-enrolled');
    if (session.cancelled) return of('session-cancelled');
    if (!session.begun) return of('session-ahead');
    const key = `${session.id} ${person.id}`;
    if (seen.has(key)) return of('twice');
    seen.add(key);
    const said = readSaid(row, session.lasts);
    if ('mistake' in said) return of(said.mistake);
    const before = session.before[person.id];
    const same =
      before && before.state === said.state && before.minutes === said.minutes && before.reason === said.reason;
    return {
      ...row,
      outcome: same ? 'same' : 'changed',
      said: { ...said, sessionId: session.id, personId: person.id },
    };
  });
};
