import type { Column, ColumnMeaning, NamedCompetency } from './column';
import { fold } from './fold';
import { stripNeutralisation } from './formula';
import type { LevelScale } from './level';
import { readLevel } from './level';
import { readMoment } from './moment';

export interface ReadPerson {
  staffNumber: string | null;
  /** Lower-cased. */
  email: string | null;
  name: string | null;
  /** Code or name, as the file has it. */
  institution: string | null;
  region: string | null;
  post: string | null;
  gender: 'female' | 'male' | 'other' | null;
  languages: string[];
  /** Label, as the file has it. */
  roleProfile: string | null;
  /** Staff number or lower-cased e-mail of who supervises her. */
  supervisor: string | null;
}

/** What one row of the table says. */
export interface ReadRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  person: ReadPerson;
  levels: { competencyId: string; level: number }[];
  /**
   * When it was submitted, in milliseconds; null where that can't be told from what is written; undefined where the table does not say.
   * `never`: the table says when, and this row was not.
   */
  submitted: number | null | undefined | 'never';
}

export type IssueCode =
  | 'no-key'
  | 'not-email'
  | 'too-long'
  | 'not-a-level'
  | 'not-a-competency'
  | 'not-a-gender'
  | 'not-a-language'
  | 'not-a-role-profile'
  | 'ambiguous-institution';

export interface RowIssue {
  row: number;
  /** From 0; null where the whole row is meant. */
  column: number | null;
  value: string | null;
  code: IssueCode;
  /** English, with the remedy. */
  message: string;
}

export interface ReadingContext {
  columns: readonly Column[];
  competencies: readonly NamedCompetency[];
  scale: LevelScale;
}

const longest: Partial<Record<ColumnMeaning, number>> = {
  staff_number: 64,
  email: 254,
  name: 200,
  institution: 200,
  region: 100,
  post: 200,
  role_profile: 200,
  supervisor: 254,
};

const genders: Record<string, 'female' | 'male' | 'other'> = Object.fromEntries([
  ...['f', 'female', 'woman', 'w', 'femme', 'feminin', 'mujer', 'femenino', 'انثي', 'امراه'].map(
    (word) => [word, 'female'] as const,
  ),
  ...['m', 'male', 'man', 'h', 'homme', 'masculin', 'hombre', 'masculino', 'ذكر', 'رجل'].map(
    (word) => [word, 'male'] as const,
  ),
  ...['other', 'x', 'autre', 'otro', 'اخر'].map((word) => [word, 'other'] as const),
]);

/**
 * Reads one row by the columns' meanings. Empty cells say nothing; a cell that can't be read is an issue with its place, and
 * the row is then not to be imported.
 * @param number as a spreadsheet counts: the header is row 1.
 */
export const readRow = (
  written: readonly string[],
  number: number,
  context: ReadingContext,
): { read: ReadRow; issues: RowIssue[] } => {
  const cells = written.map(stripNeutralisation);
  const issues: RowIssue[] = [];
  const issue = (column: number | null, value: string | null, code: IssueCode, message: string) =>
    issues.push({ row: number, column, value, code, message });
  const textOf = (meaning: ColumnMeaning): { text: string | null; index: number | null } => {
    const column = context.columns.find((each) => each.meaning === meaning);
    const text = column ? (cells[column.index] ?? '').trim() : '';
    const most = longest[meaning];
    if (column && most !== undefined && text.length > most) {
      issue(
        column.index,
        `${text.slice(0, 40)}…`,
        'too-long',
        `This has ${text.length} characters; at most ${most} are kept. Shorten it.`,
      );
      return { text: null, index: column.index };
    }
    return { text: text === '' ? null : text, index: column?.index ?? null };
  };
  const person = readPerson(textOf, issue);
  if (person.staffNumber === null && person.email === null)
    issue(
      null,
      null,
      'no-key',
      'This row has neither a staff number nor an e-mail, so nobody can be told whose it is. Fill one in.',
    );
  const submitted = submittedIn(cells, context);
  return { read: { row: number, person, submitted, levels: readLevels(cells, context, issue) }, issues };
};

const submittedIn = (cells: readonly string[], { columns }: ReadingContext): ReadRow['submitted'] => {
  const column = columns.find(({ meaning }) => meaning === 'submitted');
  if (!column) return undefined;
  const text = (cells[column.index] ?? '').trim();
  return text === '' ? 'never' : readMoment(text);
};

type Text = (meaning: ColumnMeaning) => { text: string | null; index: number | null };
type Issue = (column: number | null, value: string | null, code: IssueCode, message: string) => void;

const readPerson = (textOf: Text, issue: Issue): ReadPerson => {
  const email = textOf('email');
  const address = email.text?.toLowerCase() ?? null;
  if (address !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
    issue(
      email.index,
      address,
      'not-email',
      'This is no e-mail address. Write one such as amina@ministry.example, or leave it empty.',
    );
  const gender = textOf('gender');
  const known = gender.text === null ? null : genders[fold(gender.text)];
  if (known === undefined)
    issue(gender.index, gender.text, 'not-a-gender', 'Write female, male or other, or leave it empty.');
  const languages = textOf('languages');
  const codes = (languages.text ?? '')
    .toLowerCase()
    .split(/[\s,;/|+]+/)
    .filter((code) => code !== '');
  if (codes.some((code) => !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(code)))
    issue(
      languages.index,
      languages.text,
      'not-a-language',
      'Write languages as codes with a comma between: en, ar, fr.',
    );
  return {
    staffNumber: textOf('staff_number').text,
    email: address,
    name: textOf('name').text,
    institution: textOf('institution').text,
    region: textOf('region').text,
    post: textOf('post').text,
    gender: known ?? null,
    languages: [...new Set(codes)],
    roleProfile: textOf('role_profile').text,
    supervisor: supervisorIn(textOf('supervisor').text),
  };
};

/** E-mails are compared in small letters, staff numbers as they are. */
const supervisorIn = (text: string | null): string | null => (text?.includes('@') ? text.toLowerCase() : text);

const readLevels = (
  cells: readonly string[],
  { columns, competencies, scale }: ReadingContext,
  issue: Issue,
): ReadRow['levels'] => {
  const highest = Math.max(...scale.ordinals);
  const read = (index: number): number | null => {
    const cell = cells[index] ?? '';
    const level = readLevel(cell, scale);
    if (level === undefined)
      issue(
        index,
        cell.trim().slice(0, 100),
        'not-a-level',
        `This is no level of the framework. Write a number from 0 to ${highest}, a level's name, or nothing.`,
      );
    return level ?? null;
  };
  const competency = columns.find(({ meaning }) => meaning === 'competency');
  const level = columns.find(({ meaning }) => meaning === 'level');
  if (competency && level) {
    const cell = (cells[competency.index] ?? '').trim();
    const named = competencies.find(
      ({ code, labels }) => fold(code) === fold(cell) || labels.some((label) => fold(label) === fold(cell)),
    );
    if (!named)
      issue(
        competency.index,
        cell.slice(0, 100),
        'not-a-competency',
        'The framework has no such competency. Write its code, such as D2.2, or its name.',
      );
    const found = read(level.index);
    return named && found !== null ? [{ competencyId: named.id, level: found }] : [];
  }
  return columns.flatMap(({ meaning, index, competencyId }) => {
    if (meaning !== 'competency_level' || competencyId === undefined) return [];
    const found = read(index);
    return found === null ? [] : [{ competencyId, level: found }];
  });
};
