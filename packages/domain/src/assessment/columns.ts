import type { Column, ColumnMeaning, NamedCompetency } from './column';
import { proposeAnswers } from './answers';
import { competencyInParts, competencyLike, competencyOf, partsOf } from './competency-in-header';
import { fold } from './fold';
import { headerWords } from './header-words';
import type { LevelScale } from './level';
import { readLevel } from './level';
import { isBookkeeping, surveyToolOf } from './survey-tool';

/**
 * Guesses what each column of a table holds, from its header first and from its values where the header says nothing. Each
 * meaning but `ignored` is given once (each competency once), to the first column that fits.
 * @param samples some rows' cells, to tell an e-mail column without a header.
 */
export const guessColumns = (
  header: readonly string[],
  samples: readonly (readonly string[])[],
  competencies: readonly NamedCompetency[],
  scale: LevelScale,
): Column[] => {
  const tool = surveyToolOf(header);
  // ODK joins groups with a hyphen, which elsewhere is a part of a word.
  const titles = tool === 'odk' ? header.map((title) => title.replaceAll('-', '/')) : header;
  const valuesOf = (index: number) => samples.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '');
  const taken = new Set<string>();
  const take = (key: string): boolean => !taken.has(key) && Boolean(taken.add(key));
  const columns = titles.map((title, index): Column => {
    if (tool && isBookkeeping(tool, title)) return { index, meaning: 'ignored' };
    const competency = competencyInParts(title, competencies);
    if (competency && take(competency.id)) return { index, meaning: 'competency_level', competencyId: competency.id };
    const known = meaningOf(title, tool !== null);
    // Where nobody had to say who she is, a survey tool writes `anonymous`.
    const nobody =
      tool !== null &&
      known === 'email' &&
      valuesOf(index).length > 0 &&
      !valuesOf(index).some((value) => value.includes('@'));
    if (known && !nobody && take(known)) return { index, meaning: known };
    return { index, meaning: 'ignored' };
  });
  const guessed = columns.map((column) => {
    if (column.meaning !== 'ignored' || (tool && isBookkeeping(tool, titles[column.index] ?? ''))) return column;
    const values = valuesOf(column.index);
    if (values.length > 0 && values.every((value) => /^\S+@\S+\.\S+$/.test(value)) && take('email'))
      return { ...column, meaning: 'email' as const };
    const like = competencyLike(titles[column.index] ?? '', competencies);
    if (like && areAnswers(values, scale) && take(like.id))
      return { ...column, meaning: 'competency_level' as const, competencyId: like.id };
    const codes = values.filter((value) => competencyOf(value, competencies));
    if (values.length > 1 && codes.length === values.length && take('competency'))
      return { ...column, meaning: 'competency' as const };
    const levels = values.filter((value) => readLevel(value, scale) !== undefined);
    if (taken.has('competency') && values.length > 1 && levels.length === values.length && take('level'))
      return { ...column, meaning: 'level' as const };
    return column;
  });
  // A row a competency has no submission of its own.
  return formOf(guessed) === 'wide'
    ? guessed
    : guessed.map((column) => (column.meaning === 'submitted' ? ignoring(column) : column));
};

const ignoring = ({ index }: Column): Column => ({ index, meaning: 'ignored' });

/** @param asked whether headers are questions: then words of a person's key count within a sentence too. */
const meaningOf = (title: string, asked: boolean): ColumnMeaning | undefined => {
  const parts = partsOf(title).map(fold);
  const known = headerWords.find(([, words]) => words.some((word) => parts.includes(word)))?.[0];
  if (known || !asked) return known;
  // The codes of questions take no space in some tools.
  const closed = headerWords.find(([, words]) => words.some((word) => parts.includes(word.replaceAll(' ', ''))))?.[0];
  if (closed) return closed;
  return headerWords
    .filter(([meaning]) => meaning === 'staff_number' || meaning === 'email')
    .find(([, words]) => words.some((word) => word.includes(' ') && ` ${fold(title)} `.includes(` ${word} `)))?.[0];
};

const areAnswers = (values: readonly string[], scale: LevelScale): boolean =>
  values.length > 0 &&
  values.every(
    (value) =>
      readLevel(value, scale) !== undefined || proposeAnswers([value], scale).some(({ ordinal }) => ordinal !== null),
  );

/** Wide: a row a person, a column a competency. Long: a row a person and competency. */
export const formOf = (columns: readonly Column[]): 'wide' | 'long' =>
  columns.some(({ meaning }) => meaning === 'competency') ? 'long' : 'wide';

export interface ColumnMistake {
  code:
    'no-key' | 'no-level' | 'meaning-twice' | 'competency-twice' | 'both-forms' | 'no-institution' | 'submitted-long';
  /** Of the second column, where two clash. */
  index?: number;
  message: string;
}

/** What is wrong with a choice of columns as a whole, before any row is read. */
export const mistakesOfColumns = (columns: readonly Column[]): ColumnMistake[] => {
  const mistakes: ColumnMistake[] = [];
  const seen = new Set<string>();
  for (const { index, meaning, competencyId } of columns) {
    if (meaning === 'ignored') continue;
    const key = competencyId ?? meaning;
    if (seen.has(key))
      mistakes.push(
        competencyId
          ? { code: 'competency-twice', index, message: 'Two columns hold the same competency. Ignore one of them.' }
          : { code: 'meaning-twice', index, message: 'Two columns hold the same thing. Ignore one of them.' },
      );
    seen.add(key);
  }
  const has = (meaning: ColumnMeaning) => columns.some((column) => column.meaning === meaning);
  if (!has('staff_number') && !has('email'))
    mistakes.push({
      code: 'no-key',
      message:
        'Say which column holds the staff number, or the e-mail: people are known by one of them, never by the name.',
    });
  if (has('competency') && has('competency_level'))
    mistakes.push({
      code: 'both-forms',
      message: 'Either each competency has a column, or one column names the competency and one the level; not both.',
    });
  if (has('competency') && has('submitted'))
    mistakes.push({
      code: 'submitted-long',
      message: 'The moment of submission is read where each competency has a column. Ignore that column.',
    });
  if (has('competency') !== has('level'))
    mistakes.push({
      code: 'no-level',
      message: 'A column of competencies needs a column of levels beside it, and the other way round.',
    });
  return mistakes;
};
