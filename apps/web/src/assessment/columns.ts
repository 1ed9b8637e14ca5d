import type { ColumnMeaning, ImportPreviewQuery, ImportWordsQuery } from '../generated/documents';

export type Preview = Extract<ImportPreviewQuery['importPreview'], { __typename: 'ImportPreview' }>;
export type Competency = ImportWordsQuery['framework']['domains'][number]['competencies'][number];

/** The meanings that are about a person; in the order in which they are offered. */
export const PERSON_MEANINGS = [
  'staff_number',
  'email',
  'name',
  'institution',
  'region',
  'post',
  'gender',
  'languages',
  'role_profile',
  'supervisor',
  'submitted',
] as const satisfies readonly ColumnMeaning[];

/** A row a person and competency, instead of a column a competency. */
export const LONG_MEANINGS = ['competency', 'level'] as const satisfies readonly ColumnMeaning[];

const WORDS: readonly ColumnMeaning[] = [...PERSON_MEANINGS, ...LONG_MEANINGS];

/** As the api takes it. */
export interface ChosenColumn {
  index: number;
  meaning: ColumnMeaning;
  /** Where the meaning is `competency_level`. */
  competencyId?: string;
}

/** One column's choice as a word: its meaning, or the code of its competency. */
export type Choice = string;

export function choiceOf(
  column: { meaning: ColumnMeaning; competencyId?: string | null },
  competencies: readonly Competency[],
): Choice {
  if (column.meaning !== 'competency_level') return column.meaning;
  return competencies.find(({ id }) => id === column.competencyId)?.code ?? 'ignored';
}

function columnOf(choice: Choice, index: number, competencies: readonly Competency[]): ChosenColumn {
  const competency = competencies.find(({ code }) => code === choice);
  if (competency) return { index, meaning: 'competency_level', competencyId: competency.id };
  return { index, meaning: WORDS.find((word) => word === choice) ?? 'ignored' };
}

/** The columns as the address has them: `staff_number,name,ignored,D1.1`. What is no choice is a column to ignore. */
export function columnsFrom(words: string, competencies: readonly Competency[]): ChosenColumn[] {
  return words.split(',').map((choice, index) => columnOf(choice, index, competencies));
}

export function withChoice(choices: readonly Choice[], index: number, choice: Choice): string {
  return choices.map((each, at) => (at === index ? choice : each)).join(',');
}
