import type { Column } from '@baobab/domain/assessment';
import type { Actor } from '../access';
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
  columns: readonly Column[],
  progress: (step: 'reading' | 'checking', lines: number) => Promise<void>,
): Promise<StagedTable> => {
  const table = await openTable(upload);
  const vocabulary = await readVocabulary(actor);
  const newInstitutions = await stage({ table, columns, vocabulary, progress: (rows) => progress('reading', rows) });
  await progress('checking', upload.lines);
  await checkStaged(actor);
  return { vocabulary, newInstitutions, figures: await staged() };
};
