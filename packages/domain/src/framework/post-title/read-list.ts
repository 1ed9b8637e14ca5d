import type { ColumnMeaning } from '../../assessment';
import { fold, guessColumns, stripNeutralisation } from '../../assessment';
import { RowFindings } from '../row-findings';

/** What one row of a list says. */
export interface TitleLine {
  row: number;
  title: string;
  /** Whose title it is; null: everybody's who has it. */
  staffNumber: string | null;
  /** Code or name: of those there and below alone; null: wherever they are. */
  institution: string | null;
}

/** Rows that say nothing that can be used: they are left out, and said. */
export const leftOut = {
  'no-title': 'This row has no title of a post. Write one, or take the row out.',
  'title-too-long': 'A title has at most 200 characters. Shorten it.',
  'unknown-person': 'Nobody within your reach has this staff number. Correct it, or add the person first.',
  'unknown-institution':
    'There is no such institution within your reach. Write its code or its name as it stands under Institutions.',
  'ambiguous-institution': 'Several institutions within your reach have this name. Write the code of the one you mean.',
  'person-twice': 'An earlier row gives this person another title. Leave one of the two.',
} as const;
export type LeftOutCode = keyof typeof leftOut;

export class TitleFindings extends RowFindings<LeftOutCode> {
  leaveOut(code: LeftOutCode, row: number, value: string | null = null): void {
    this.note(code, leftOut[code], { row, column: null, value });
  }
}

export interface TitleColumns {
  title: number;
  staffNumber: number | null;
  institution: number | null;
}

const longest = 200;

/** Which columns hold what; null where none holds titles. */
export const titleColumns = (header: readonly string[]): TitleColumns | null => {
  const words = header.map(stripNeutralisation);
  const columns = guessColumns(words, [], [], { ordinals: [], labels: [] });
  const at = (meaning: ColumnMeaning) => columns.find((column) => column.meaning === meaning)?.index ?? null;
  const title = at('post');
  return title === null ? null : { title, staffNumber: at('staff_number'), institution: at('institution') };
};

/** One row of a list, if it says a title. */
export const readTitleLine = (
  { row, cells }: { row: number; cells: readonly string[] },
  columns: TitleColumns,
  findings: TitleFindings,
): TitleLine | null => {
  const cell = (at: number | null) => (at === null ? '' : cleaned(cells[at] ?? ''));
  const title = cell(columns.title);
  if (fold(title) === '') findings.leaveOut('no-title', row, title);
  else if (title.length > longest) findings.leaveOut('title-too-long', row, title);
  else
    return {
      row,
      title,
      staffNumber: cell(columns.staffNumber) || null,
      institution: cell(columns.institution) || null,
    };
  return null;
};

const cleaned = (cell: string): string =>
  stripNeutralisation(cell)
    .replace(/\p{Cs}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
