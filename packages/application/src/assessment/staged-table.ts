import type { Column } from '@baobab/domain/assessment';
import { guessColumns, mistakesOfColumns } from '@baobab/domain/assessment';
import type { Actor } from '../access';
import { InputProblem } from '../problem';
import type { Vocabulary } from './reading-context';
import { readVocabulary } from './reading-context';
import type { NewInstitutions } from './staging';
import { stage } from './staging';
import { checkStaged } from './staged-checks';
import type { TableFile } from './table-file';
import { openTable } from './table-file';
import type { Upload } from './upload';

export interface StagedTable {
  table: TableFile;
  columns: readonly Column[];
  vocabulary: Vocabulary;
  /** The first rows as they were read. */
  sample: string[][];
  newInstitutions: NewInstitutions;
}

/** Rows from which columns are guessed, and which a preview shows. */
const sampleSize = 20;

/**
 * Everything of an import but the writing, inside the running unit of work; the staging tables are left for whoever goes on.
 * @param columns guessed when left out.
 * @throws InputProblem when the columns as a whole make no sense; UploadUnreadable when the file is no table.
 */
export const stageUpload = async (
  actor: Actor,
  upload: Upload,
  columns: readonly Column[] | null,
  progress?: (rows: number) => Promise<void>,
): Promise<StagedTable> => {
  const table = await openTable(upload.content);
  const vocabulary = await readVocabulary(actor);
  const sample: string[][] = [];
  for await (const { cells } of table.rows()) {
    sample.push(cells);
    if (sample.length === sampleSize) break;
  }
  const chosen = columns ?? guessColumns(table.header, sample, vocabulary.competencies, vocabulary.scale);
  // A guess may be incomplete; the preview then shows it as it is, and a choice is refused.
  if (columns) refuseMistakes(columns);
  const newInstitutions = await stage({ table, columns: chosen, vocabulary, progress });
  await checkStaged(actor);
  return { table, columns: chosen, vocabulary, sample, newInstitutions };
};

const refuseMistakes = (columns: readonly Column[]): void => {
  const mistakes = mistakesOfColumns(columns);
  if (mistakes.length === 0) return;
  throw new InputProblem(
    mistakes.map(({ code, index, message }) => ({
      path: index === undefined ? 'columns' : `columns.${index}`,
      code,
      message,
    })),
  );
};
