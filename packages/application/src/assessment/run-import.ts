import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { authorise } from '../access';
import { UnitOfWork } from '../database';
import type { JobPayload } from '../outbox';
import { WatchedJobs } from '../outbox';
import { Problem } from '../problem';
import { applyImport } from './apply-import';
import { stageUpload } from './staged-table';
import type { ImportOrder } from './start-import';
import { findUpload } from './upload.queries';

class RowsWithIssues extends Problem {
  readonly kind = 'RowsWithIssues';

  constructor(rows: number) {
    super(
      'rows-with-issues',
      `${rows} rows have mistakes, so nothing was imported. Correct them in the file, or import the other rows only.`,
      { rows },
    );
  }
}

/** Reading takes about a quarter of the time, writing the rest. */
const writingPerRow = 3;

/** Reads, checks and writes the whole file in one transaction: all of it, or nothing. The worker calls it. */
@Injectable()
export class RunImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: WatchedJobs,
  ) {}

  execute(_: ClockActor, payload: JobPayload<'run-import'>): Promise<void> {
    return this.jobs.carryOut<ImportOrder>(payload, async (actor, order, progress) => {
      await authorise(actor, order.institutionId, 'coordinator');
      const upload = await findUpload(this.work, actor, order.uploadId);
      const total = upload.lines * (1 + writingPerRow);
      const table = await stageUpload(actor, upload, order, (step, lines) => progress(step, lines, total));
      const { rowsWithIssues } = table.figures;
      if (rowsWithIssues > 0 && !order.validRowsOnly) throw new RowsWithIssues(rowsWithIssues);
      return applyImport(actor, { ...order, jobId: payload.jobId }, table, (step, share) =>
        progress(step, Math.round(upload.lines * (1 + writingPerRow * share)), total),
      );
    });
  }
}
