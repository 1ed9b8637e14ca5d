import type { ColumnMeaning } from '@baobab/domain/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise } from '../access';
import { UnitOfWork } from '../database';
import { parse } from '../problem';
import { ImportPreviewInput } from './import.input';
import type { StagedFigures, StagedIssue } from './staged-checks';
import { staged, stagedIssues } from './staged-checks';
import { stageUpload } from './staged-table';
import { readUpload } from './upload';

export interface ImportPreview extends StagedFigures {
  fileName: string;
  encoding: string;
  delimiter: string;
  columns: { index: number; header: string; meaning: ColumnMeaning; competencyId: string | null; samples: string[] }[];
  sample: string[][];
  issues: StagedIssue[];
  newInstitutions: string[];
}

const issuesShown = 100;

/** A dry run: the file is read and checked as the import would, and nothing is kept of it. */
@Injectable()
export class PreviewImport {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<ImportPreview> {
    const { uploadId, columns, institutionId } = parse(ImportPreviewInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, institutionId, 'coordinator');
      const upload = await readUpload(actor, uploadId);
      const { table, columns: chosen, sample, newInstitutions } = await stageUpload(actor, upload, columns ?? null);
      return {
        fileName: upload.fileName,
        encoding: table.encoding,
        delimiter: table.delimiter,
        columns: chosen.map(({ index, meaning, competencyId }) => ({
          index,
          header: table.header[index] ?? '',
          meaning,
          competencyId: competencyId ?? null,
          samples: sample.slice(0, 5).map((cells) => cells[index] ?? ''),
        })),
        sample,
        issues: await stagedIssues(issuesShown),
        newInstitutions: [...newInstitutions.values()].map(({ name }) => name),
        ...(await staged()),
      };
    });
  }
}
