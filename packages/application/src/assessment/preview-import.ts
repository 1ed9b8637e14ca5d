import type { ColumnMeaning, LevelScale, SurveyTool } from '@baobab/domain/assessment';
import { guessColumns, proposeAnswers, surveyToolOf } from '@baobab/domain/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { UnitOfWork } from '../database';
import { parse } from '../problem';
import { ImportPreviewInput } from './import.input';
import { readVocabulary } from './reading-context';
import type { TableFile } from '../table/table-file';
import { firstRows, openTable } from '../table/table-file';
import { UploadUnreadable } from '../table/text-file';
import { findUpload } from './upload.queries';

export interface ImportPreview {
  fileName: string;
  encoding: string;
  delimiter: string;
  columns: { index: number; header: string; meaning: ColumnMeaning; competencyId: string | null; samples: string[] }[];
  sample: string[][];
  /** Null: none that is known. */
  tool: SurveyTool | null;
  /** Of columns with few different values: those that are no level, and what they probably mean. */
  answers: { answer: string; ordinal: number | null; columns: number[] }[];
}

/** Rows from which columns are guessed, and which are shown. */
const sampleSize = 20;
/** Rows from which the answers of a survey are gathered. */
const answerRows = 1_000;
/** A question with more different answers has no levels. */
const mostAnswers = 12;

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
        tool: surveyToolOf(table.header),
        answers: answersIn(await rowsOfAnswers(table, sample), table.header.length, scale),
      };
    });
  }
}

/** What can't be read further on is told by the check, with its row. */
const rowsOfAnswers = async (table: TableFile, sample: readonly string[][]): Promise<readonly string[][]> => {
  try {
    return (await firstRows(table.rows(), answerRows)).map(({ cells }) => cells);
  } catch (error) {
    if (error instanceof UploadUnreadable) return sample;
    throw error;
  }
};

const answersIn = (
  rows: readonly (readonly string[])[],
  width: number,
  scale: LevelScale,
): ImportPreview['answers'] => {
  const columnsOf = new Map<string, number[]>();
  for (let column = 0; column < width; column += 1) {
    const values = new Set(rows.map((cells) => (cells[column] ?? '').trim()));
    if (values.size > mostAnswers) continue;
    for (const value of values) columnsOf.set(value, [...(columnsOf.get(value) ?? []), column]);
  }
  return proposeAnswers(
    [...columnsOf.keys()].filter((value) => value.length <= 200),
    scale,
  )
    .slice(0, 200)
    .map((proposed) => ({ ...proposed, columns: columnsOf.get(proposed.answer) ?? [] }));
};
