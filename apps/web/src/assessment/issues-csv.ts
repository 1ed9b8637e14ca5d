import { neutraliseFormula } from '@baobab/domain/assessment';

const quoted = (cell: string): string => `"${neutraliseFormula(cell).replaceAll('"', '""')}"`;

/** A table for spreadsheets: with the mark by which they know UTF-8, lines ending as RFC 4180 has them. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

export function download(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
