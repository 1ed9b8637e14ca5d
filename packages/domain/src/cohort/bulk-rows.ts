import { fold, headerWords, stripNeutralisation } from '../assessment';

/** More people are enrolled in several files, one after the other. */
export const mostBulkRows = 10_000;

/** Where a table of people to enrol holds what, from 0; null where it has no such column. */
export interface BulkColumns {
  staffNumber: number | null;
  email: number | null;
  /** The name of a cohort. */
  cohort: number | null;
}

const cohortWords = ['cohort', 'cohort name', 'group', 'cohorte', 'promotion', 'الدفعه', 'دفعه', 'اسم الدفعه'];
const wordsOf = (meaning: 'staff_number' | 'email'): readonly string[] =>
  headerWords.find(([each]) => each === meaning)?.[1] ?? [];

/** What the columns of a table hold, by their titles. */
export const bulkColumns = (header: readonly string[]): BulkColumns => {
  const titles = header.map((title) => fold(stripNeutralisation(title)));
  const find = (words: readonly string[]): number | null => {
    const index = titles.findIndex((title) => words.includes(title));
    return index < 0 ? null : index;
  };
  return { staffNumber: find(wordsOf('staff_number')), email: find(wordsOf('email')), cohort: find(cohortWords) };
};

export interface BulkRow {
  row: number;
  /** Her staff number or e-mail, as the file has it; empty where it has neither. */
  who: string;
  cohort: string;
}

/** One row of the table. Where both keys are there, the staff number counts. */
export const readBulkRow = (written: readonly string[], row: number, columns: BulkColumns): BulkRow => {
  const cell = (index: number | null): string =>
    index === null ? '' : stripNeutralisation((written[index] ?? '').trim()).trim();
  return { row, who: cell(columns.staffNumber) || cell(columns.email), cohort: cell(columns.cohort) };
};

/** What came of a row. */
export const bulkOutcomes = [
  'enrolled',
  'waiting',
  'already-there',
  'twice',
  'unknown',
  'outside',
  'elsewhere',
  'busy',
  'unknown-cohort',
  'cohort-closed',
  'over',
] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];
