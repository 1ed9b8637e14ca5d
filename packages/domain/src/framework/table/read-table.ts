import { stripNeutralisation } from '../../assessment/formula';
import type { FrameworkContent, FrameworkItem } from '../content';
import { itemsOf } from '../content';
import { mostParts } from '../limits';
import { contentOf } from './build-content';
import type { TableColumn } from './columns';
import { columnsOf } from './columns';
import type { TableFinding } from './findings';
import { TableReport } from './findings';
import type { ToldPart } from './read-rows';
import { RowReading } from './read-rows';
import { nameOf } from './words';

export interface TableReader {
  /** Of columns that say no language. */
  locale: string;
  /** What the table changes: its parts are found again by their codes. With nothing but the framework itself all is new. */
  base: FrameworkContent;
  newId(): string;
}

export interface TableReading {
  content: FrameworkContent;
  /** The languages of its columns. */
  languages: string[];
  mended: TableFinding[];
  /** None: the content can be taken. */
  refused: TableFinding[];
}

/** What a table says a framework is, whatever the table is: with a report of what was mended and of what can't be. */
export const readTable = (
  header: readonly string[],
  rows: Iterable<{ row: number; cells: readonly string[] }>,
  { locale, base, newId }: TableReader,
): TableReading => {
  const report = new TableReport();
  const columns = columnsOf(
    header.map((words) => nameOf(stripNeutralisation(words))),
    locale,
    report,
  );
  const reading = new RowReading(columns, report);
  if (report.refused.length === 0)
    for (const { row, cells } of rows) reading.take({ row, cells: cells.map(stripNeutralisation) });
  const parts = inPlace([...reading.parts.values()], columns, report);
  const content = contentOf(parts, columns, { base, locale, newId, report });
  if (report.refused.length === 0) mustFit(content.items, report);
  const languages = [...new Set(columns.flatMap(({ language }) => language || []))].sort();
  return { content, languages, mended: report.mended, refused: report.refused };
};

/** Domains before what belongs to them; a domain that a competency names must be one. */
const inPlace = (parts: readonly ToldPart[], columns: readonly TableColumn[], report: TableReport): ToldPart[] => {
  const header = columns.find(({ field }) => field === 'domain-code')?.header;
  const domains = parts.filter(({ part }) => part === 'domain');
  const unnamed = domains.filter(
    ({ label, named }) => named.size === 0 && [...label.values()].every((words) => !words),
  );
  for (const { row, code } of unnamed) report.refuse('unknown-domain', row, header, code);
  return [...domains.filter((part) => !unnamed.includes(part)), ...parts.filter(({ part }) => part !== 'domain')];
};

const mustFit = (items: readonly FrameworkItem[], report: TableReport): void => {
  for (const part of ['domain', 'competency', 'level', 'descriptor', 'attitude'] as const)
    if (itemsOf(items, part).length > mostParts[part]) report.refuse(`too-many-${part}`, 1);
  if (itemsOf(items, 'competency').length === 0) report.refuse('no-competency', 1);
};
