import { Injectable } from '@nestjs/common';
import type { Actor, ClockActor, Grant } from '../access';
import { sql, UnitOfWork } from '../database';
import type { JobPayload } from '../outbox';
import { JobCancelled, WatchedJobs } from '../outbox';
import { Problem } from '../problem';
import type { ImportFigures } from './apply-import';
import { applyImport } from './apply-import';
import { staged } from './staged-checks';
import { stageUpload } from './staged-table';
import type { ImportOrder } from './start-import';
import { readUpload } from './upload';

class RowsWithIssues extends Problem {
  readonly kind = 'RowsWithIssues';

  constructor(rows: number) {
    super(
      'rows-with-issues',
      `${rows} rows have mistakes, so nothing was imported. Correct them in the file, or import the other rows only.`,
    );
  }
}

const unexpected = {
  code: 'unexpected',
  message:
    'The server could not import the file, and has noted why. Nothing was imported. Try again; if it happens again, tell your administrator the time.',
};

/** Reads, checks and writes the whole file in one transaction: all of it, or nothing. The worker calls it. */
@Injectable()
export class RunImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: WatchedJobs,
  ) {}

  async execute({ organisationId }: ClockActor, { jobId }: JobPayload<'run-import'>): Promise<void> {
    const job = await this.jobs.begin<ImportOrder>(organisationId, jobId);
    if (!job) return;
    try {
      const figures = await this.import(organisationId, jobId, job.requestedBy, job.input);
      await this.jobs.end(organisationId, jobId, 'done', figures);
    } catch (error) {
      if (error instanceof JobCancelled) return this.jobs.end(organisationId, jobId, 'cancelled', null);
      if (error instanceof Problem)
        return this.jobs.end(organisationId, jobId, 'failed', null, { code: error.code, message: error.message });
      // Told at once to who waits for it, and not tried again behind her back; the log has the reason.
      await this.jobs.end(organisationId, jobId, 'failed', null, unexpected);
      throw error;
    }
  }

  private import(organisationId: string, jobId: string, personId: string, order: ImportOrder): Promise<ImportFigures> {
    return this.work.runAs({ organisationId, personId }, async () => {
      // Nobody waits on the line for it, and it may be long.
      await sql(`set local statement_timeout = '10min'`);
      const actor = await this.requester(organisationId, personId);
      const upload = await readUpload(actor, order.uploadId);
      const table = await stageUpload(actor, upload, order.columns, (rows) =>
        this.jobs.progress(organisationId, jobId, rows, null),
      );
      const { rowsWithIssues, rows } = await staged();
      if (rowsWithIssues > 0 && !order.validRowsOnly) throw new RowsWithIssues(rowsWithIssues);
      await this.jobs.progress(organisationId, jobId, rows, rows);
      return applyImport(actor, order, table);
    });
  }

  /** With the grants that she holds now, not those of the moment when she asked. */
  private async requester(organisationId: string, personId: string): Promise<Actor> {
    const grants = await sql<Grant>(
      'select role, institution_id as "institutionId" from role_grant where organisation_id = $1 and person_id = $2 and revoked_at is null',
      [organisationId, personId],
    );
    // No account acts here: the job does, for the person who asked for it.
    return { organisationId, personId, grants, accountId: '', signInId: '' };
  }
}
