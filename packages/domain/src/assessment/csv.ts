import { neutraliseFormula } from './formula';

/** A number stays one: only a text can be taken for a formula. */
const cell = (value: string | number | null): string => {
  if (value === null) return '';
  const text = typeof value === 'string' ? neutraliseFormula(value) : String(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Rows of a table as RFC 4180 has them. Whether a spreadsheet parts cells at commas, at semicolons or at tabs, none begins a formula.
 * @param first with the mark by which spreadsheets know UTF-8, so that accents and Arabic survive.
 */
export const csvText = (rows: readonly (readonly (string | number | null)[])[], first = false): string =>
  `${first ? '\ufeff' : ''}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
