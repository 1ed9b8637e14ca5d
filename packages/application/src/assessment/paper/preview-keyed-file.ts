import type { KeyedIssue } from '@baobab/domain/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { findUpload } from '../upload.queries';
import { KeyedFileInput } from './paper.input';
import { readKeyedFile } from './read-keyed-file';

export interface KeyedFilePreview {
  fileName: string;
  header: string[];
  forms: number;
  levels: number;
  empty: number;
  unchanged: number;
  issueCount: number;
  issues: KeyedIssue[];
}

const issuesShown = 200;

/** What keying a file would do, and what stands in its way. Nothing of it is done. */
@Injectable()
export class PreviewKeyedFile {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<KeyedFilePreview> {
    const { roundId, uploadId } = parse(KeyedFileInput, input);
    return this.work.run(actor, async () => {
      const upload = await findUpload(this.work, actor, uploadId);
      const { forms, issues, ...file } = await readKeyedFile(actor, roundId, upload);
      return {
        ...file,
        fileName: upload.fileName,
        forms: forms.length,
        levels: forms.reduce((sum, { levels }) => sum + levels.length, 0),
        issueCount: issues.length,
        issues: issues.slice(0, issuesShown),
      };
    });
  }
}
