import type { NamedCompetency } from './column';
import { competencyOf } from './competency-in-header';
import { fold } from './fold';
import { numberOfForm } from './form-code';
import { stripNeutralisation } from './formula';
import type { LevelScale } from './level';
import { readLevel } from './level';

/** Where a table of keyed forms holds what, from 0. */
export interface KeyedColumns {
  code: number;
  levels: readonly { index: number; competencyId: string }[];
}

/** Header words of the column of codes, folded. */
const codeWords = [
  'code',
  'form',
  'form code',
  'code du formulaire',
  'codigo',
  'код',
  '代码',
  'الرمز',
  'رمز الاستماره',
];

/**
 * Each competency that is asked needs its column: what a mistyped header holds would otherwise be lost without a word.
 * @returns the columns; else what the header lacks: `code`, or codes of competencies.
 */
export const keyedColumns = (
  header: readonly string[],
  competencies: readonly NamedCompetency[],
): KeyedColumns | { missing: string[] } => {
  const code = header.findIndex((title) => codeWords.includes(fold(title)));
  const found = new Map<string, number>();
  for (const [index, title] of header.entries()) {
    const competency = competencyOf(title, competencies);
    if (competency && !found.has(competency.id)) found.set(competency.id, index);
  }
  const missing = [
    ...(code < 0 ? ['code'] : []),
    ...competencies.filter(({ id }) => !found.has(id)).map((competency) => competency.code),
  ];
  if (missing.length > 0) return { missing };
  return { code, levels: [...found].map(([competencyId, index]) => ({ competencyId, index })) };
};

export interface KeyedIssue {
  row: number;
  column: number | null;
  value: string | null;
  code: string;
  /** English, with the remedy. */
  message: string;
}

export interface KeyedRow {
  row: number;
  /** Of the form; null where its code can't be read. */
  number: number | null;
  code: string;
  /** Where the code stands, from 0. */
  codeColumn: number;
  /** Empty cells, and those that say so, are blank on paper. */
  levels: { competencyId: string; ordinal: number }[];
}

/** One form of the table. @returns null for a row whose levels are all empty: that form has not come back. */
export const readKeyedRow = (
  written: readonly string[],
  row: number,
  columns: KeyedColumns,
  scale: LevelScale,
): { form: KeyedRow; issues: KeyedIssue[] } | null => {
  const cells = written.map(stripNeutralisation);
  const issues: KeyedIssue[] = [];
  const levels = columns.levels.flatMap(({ index, competencyId }) => {
    const cell = (cells[index] ?? '').trim();
    const ordinal = readLevel(cell, scale);
    if (ordinal === undefined)
      issues.push({
        row,
        column: index,
        value: cell.slice(0, 100),
        code: 'not-a-level',
        message: `This is no level of the framework. Write a number from 0 to ${Math.max(...scale.ordinals)}, or nothing.`,
      });
    return typeof ordinal === 'number' ? [{ competencyId, ordinal }] : [];
  });
  if (levels.length === 0 && issues.length === 0) return null;
  const code = (cells[columns.code] ?? '').trim();
  const number = numberOfForm(code);
  if (number === null)
    issues.push({
      row,
      column: columns.code,
      value: code.slice(0, 100),
      code: 'form-code-mistyped',
      message: 'A digit of this code is wrong, or it is missing. Read it again from the top of the form.',
    });
  return { form: { row, number, code, codeColumn: columns.code, levels }, issues };
};
