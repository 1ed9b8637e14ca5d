import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { findUpload } from '../../assessment/upload.queries';
import { sql, UnitOfWork } from '../../database';
import { startWatchedJob } from '../../outbox';
import { NotFound, parse } from '../../problem';
import { cohortId, sessionId } from '../cohort.input';
import { findCohort, refuseCompleted } from '../find-cohort';

const StartAttendanceImportInput = z.object({
  uploadId: z.uuid('Choose a file.'),
  cohortId,
  sessionId: sessionId.nullish().default(null),
  save: z.boolean(),
});

export interface AttendanceOrder {
  uploadId: string;
  cohortId: string;
  /** Null: the file names the session of each row. */
  sessionId: string | null;
  /** Otherwise what would come of each row is told, and nothing written. */
  save: boolean;
}

/** Hands a file of attendance to the worker, to be looked through or to be saved; its progress is watched by the job's id. */
@Injectable()
export class StartAttendanceImport {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws NotFound, Refused, UploadGone, InputProblem */
  execute(actor: Actor, input: unknown): Promise<{ jobId: string }> {
    const order: AttendanceOrder = parse(StartAttendanceImportInput, input);
    return this.work.run(actor, async () => {
      refuseCompleted(await findCohort(actor, order.cohortId));
      if (order.sessionId !== null) await this.refuseUnknown(actor, order.cohortId, order.sessionId);
      await findUpload(this.work, actor, order.uploadId);
      return { jobId: await startWatchedJob(actor, 'import-attendance', { ...order }) };
    });
  }

  private async refuseUnknown({ organisationId }: Actor, cohort: string, session: string): Promise<void> {
    const [known] = await sql('select 1 from session where organisation_id = $1 and cohort_id = $2 and id = $3', [
      organisationId,
      cohort,
      session,
    ]);
    if (!known) throw new NotFound('session');
  }
}
