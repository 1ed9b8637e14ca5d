import type { RowFinding } from '../row-findings';
import { RowFindings } from '../row-findings';

/** What was read otherwise than it stands, and does no harm. */
const mended = {
  'column-not-read': 'This column is none that a framework has. It was left out.',
  'long-descriptor':
    'What a level looks like is longer than 200 characters. Its beginning became the sentence that is shown first, the whole of it the text below.',
  'no-levels':
    'There is no column for a level, such as “level 1”. Levels stay as they are; a new framework begins with “not yet” alone.',
} as const;

/** What would leave a framework that nobody meant: nothing of the table is imported. */
const refused = {
  'column-missing': 'This column is missing. Add it with this word in the first row.',
  'column-twice': 'Two columns say the same. Take one of them out, or mark its language, such as “name:fr”.',
  'no-code': 'There is a name without a code. Write a code of its own beside it, such as D1 or D1.1.',
  'code-not-usable':
    'A code has at most 40 letters of the Latin alphabet, digits, points, hyphens or underscores, and begins with a letter or digit. Write it so, such as D1.1.',
  'code-twice': 'This code stands in an earlier row too. Give each domain and each competency a code of its own.',
  'competency-without-domain': 'This competency says no domain. Write the code of its domain in the same row.',
  'unknown-domain':
    'No row names this domain. Add a row with its code and its name, or correct the code of the domain here.',
  'other-domain': 'An earlier row puts this competency into another domain. Write the same domain in both.',
  'no-name': 'There is no name. Write one, in each language that anything else is written in.',
  'said-differently': 'An earlier row says this of the same code in other words. Say it once, or the same both times.',
  'unknown-strand': 'The strand is not known. Write ai-specific, or leave the cell empty.',
  'attitude-and-code': 'An attitude has no code and no levels. Give it a row of its own.',
  'row-of-nothing': 'This row names no domain, no competency and no attitude. Write a code, or take the row out.',
  'name-too-long': 'A name has at most 200 characters. Shorten it; what it means goes into the description.',
  'text-too-long': 'A text has at most 4,000 characters. Shorten it.',
  'levels-not-numbered': 'Levels are numbered 1, 2, 3 … without a gap. Number the columns so; “level 0” is “not yet”.',
  'no-competency': 'There is no competency in the table. Add a row for each, with its code, its name and its domain.',
  'too-many-domain': 'There are more than 40 domains. Split the framework, or merge domains.',
  'too-many-competency': 'There are more than 500 competencies. Split the framework.',
  'too-many-level': 'There are more than 21 levels. Merge levels.',
  'too-many-descriptor': 'There are more than 4,000 cells that say what a level looks like. Split the framework.',
  'too-many-attitude': 'There are more than 100 attitudes. Merge some.',
} as const;

export type MendedCode = keyof typeof mended;
export type RefusedCode = keyof typeof refused;

export type TableFinding = RowFinding<MendedCode | RefusedCode>;

/** What was found in a table of a framework. */
export class TableReport {
  private readonly found = new RowFindings<MendedCode | RefusedCode>();

  mend(code: MendedCode, row: number, column: string | null = null, value: string | null = null): void {
    this.found.note(code, mended[code], { row, column, value });
  }

  refuse(code: RefusedCode, row: number, column: string | null = null, value: string | null = null): void {
    this.found.note(code, refused[code], { row, column, value });
  }

  get mended(): TableFinding[] {
    return this.found.all.filter(({ code }) => code in mended);
  }

  get refused(): TableFinding[] {
    return this.found.all.filter(({ code }) => code in refused);
  }
}
