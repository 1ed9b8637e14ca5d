import type { Column } from '@baobab/domain/assessment';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise } from '../access';
import { UnitOfWork } from '../database';
import { startWatchedJob } from '../outbox';
import { parse } from '../problem';
import { CheckImportInput } from './import.input';
import { findUpload } from './upload.queries';

/** What is read, and how. */
export interface Reading {
  uploadId: string;
  columns: Column[];
  /** Confirmed meanings of answers that are no level's number or name. */
  answers: { answer: string; ordinal: number | null }[];
  institutionId: string;
}

/** Hands a dry run to the worker; what it finds is read by the job's id. */
@Injectable()
export class CheckImport {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ jobId: string }> {
    const reading: Reading = parse(CheckImportInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, reading.institutionId, 'coordinator');
      await findUpload(this.work, actor, reading.uploadId);
      return { jobId: await startWatchedJob(actor, 'check-import', { ...reading }) };
    });
  }
}
