import type { ColumnMeaning } from '@baobab/domain/assessment';
import { guessColumns } from '@baobab/domain/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { UnitOfWork } from '../database';
import { parse } from '../problem';
import { ImportPreviewInput } from './import.input';
import { readVocabulary } from './reading-context';
import { firstRows, openTable } from '../table/table-file';
import { findUpload } from './upload.queries';

export interface ImportPreview {
  fileName: string;
  encoding: string;
  delimiter: string;
  columns: { index: number; header: string; meaning: ColumnMeaning; competencyId: string | null; samples: string[] }[];
  sample: string[][];
}

/** Rows from which columns are guessed, and which are shown. */
const sampleSize = 20;

/** What a file is, and what its columns are taken for, from its beginning. */
@Injectable()
export class PreviewImport {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<ImportPreview> {
    const { uploadId } = parse(ImportPreviewInput, input);
    return this.work.run(actor, async () => {
      const upload = await findUpload(this.work, actor, uploadId);
      const table = await openTable(upload);
      const { competencies, scale } = await readVocabulary(actor);
      const sample = (await firstRows(table.rows(), sampleSize)).map(({ cells }) => cells);
      const columns = guessColumns(table.header, sample, competencies, scale);
      return {
        fileName: upload.fileName,
        encoding: upload.encoding,
        delimiter: table.delimiter,
        columns: columns.map(({ index, meaning, competencyId }) => ({
          index,
          header: table.header[index] ?? '',
          meaning,
          competencyId: competencyId ?? null,
          samples: sample.slice(0, 5).map((cells) => cells[index] ?? ''),
        })),
        sample,
      };
    });
  }
}
