import type { Actor } from '../access';
import type { Reading } from './check-import';
import type { StagedFigures } from './staged-checks';
import { checkStaged, staged } from './staged-checks';
import type { NewInstitutions } from './staging';
import { stage } from './staging';
import type { Vocabulary } from './reading-context';
import { readVocabulary } from './reading-context';
import { openTable } from '../table/table-file';
import type { Upload } from './upload.queries';

export interface StagedTable {
  vocabulary: Vocabulary;
  newInstitutions: NewInstitutions;
  figures: StagedFigures;
}

/**
 * Everything of an import but the writing, inside the running unit of work; the staging tables are left for whoever goes on.
 * @param progress of the lines read, which are as many as the table's rows or more.
 * @throws UploadUnreadable when the file is no table.
 */
export const stageUpload = async (
  actor: Actor,
  upload: Upload,
  { columns, answers = [] }: Pick<Reading, 'columns'> & Partial<Pick<Reading, 'answers'>>,
  progress: (step: 'reading' | 'checking', lines: number) => Promise<void>,
): Promise<StagedTable> => {
  const table = await openTable(upload);
  const vocabulary = await readVocabulary(actor);
  const { newInstitutions, ...left } = await stage({
    table,
    columns,
    vocabulary: withAnswers(vocabulary, answers),
    progress: (rows) => progress('reading', rows),
  });
  await progress('checking', upload.lines);
  await checkStaged(actor, columns, vocabulary);
  return { vocabulary, newInstitutions, figures: { ...(await staged()), ...left } };
};

/** Levels that are none of the framework stay unread, and are told as such. */
const withAnswers = (vocabulary: Vocabulary, answers: Reading['answers']): Vocabulary => {
  const { scale } = vocabulary;
  const known = answers.filter(({ ordinal }) => ordinal === null || scale.ordinals.includes(ordinal));
  return {
    ...vocabulary,
    scale: { ...scale, answers: new Map(known.map(({ answer, ordinal }) => [answer, ordinal])) },
  };
};
