import type { BulkOutcome, BulkRow, EnrolmentState } from '@baobab/domain/cohort';
import { isActive, nextEnrolment } from '@baobab/domain/cohort';
import type { CohortRow } from './find-cohort';

export interface BulkPerson {
  id: string;
  /** Of the programme's institution or one below it, and has not left. */
  within: boolean;
  /** Where she stands in cohorts of the programme, by cohort. */
  states: Record<string, EnrolmentState>;
  /** Cohorts of the programme that have a session while she is in another one. */
  busyIn: string[];
}

export interface PlacedRow extends BulkRow {
  outcome: BulkOutcome;
  /** Set where she is enrolled, or waits now. */
  placed: { cohortId: string; personId: string; state: EnrolmentState } | null;
}

interface Known {
  cohorts: readonly CohortRow[];
  /** The cohort of every row; null where the rows name theirs. */
  cohortId: string | null;
  /** By staff number or e-mail as a row has it, folded. */
  people: ReadonlyMap<string, BulkPerson>;
}

/** A staff number as it is written; an e-mail address whatever its case. */
export const keyOfPerson = (who: string): string => (who.includes('@') ? who.toLowerCase() : who);

/** What becomes of each row, in the order of the file, as the machine says: the first get the seats that are free. */
export const placeRows = (rows: readonly BulkRow[], { cohorts, cohortId, people }: Known): PlacedRow[] => {
  const byName = new Map(cohorts.map((cohort) => [cohort.name, cohort]));
  const byId = new Map(cohorts.map((cohort) => [cohort.id, cohort]));
  const free = new Map(cohorts.map(({ id, seats, enrolled }) => [id, seats - enrolled]));
  const seen = new Set<string>();
  return rows.map((row) => {
    const of = (outcome: BulkOutcome): PlacedRow => ({ ...row, outcome, placed: null });
    const person = people.get(keyOfPerson(row.who));
    const cohort = cohortId === null ? byName.get(row.cohort) : byId.get(cohortId);
    if (!person) return of('unknown');
    if (!person.within) return of('outside');
    if (!cohort) return of('unknown-cohort');
    if (seen.has(person.id)) return of('twice');
    seen.add(person.id);
    const before = person.states[cohort.id] ?? null;
    if (before === 'enrolled' || before === 'waiting' || before === 'offered') return of('already-there');
    if (cohort.state !== 'open') return of('cohort-closed');
    if (Object.entries(person.states).some(([id, state]) => id !== cohort.id && isActive(state)))
      return of('elsewhere');
    if (person.busyIn.includes(cohort.id)) return of('busy');
    const left = free.get(cohort.id) ?? 0;
    const next = nextEnrolment({ state: before, event: 'enrol', by: 'coordinator', seatFree: left > 0 });
    if ('refusal' in next) return of('over');
    if (next.state === 'enrolled') free.set(cohort.id, left - 1);
    const placed = { cohortId: cohort.id, personId: person.id, state: next.state };
    return { ...row, outcome: next.state === 'enrolled' ? 'enrolled' : 'waiting', placed };
  });
};
