import { Injectable } from '@nestjs/common';
import type { Actor, ClockActor } from '../access';
import { authorise } from '../access';
import { sql, UnitOfWork } from '../database';
import type { JobPayload, Progress } from '../outbox';
import { WatchedJobs } from '../outbox';
import type { Reading } from './check-import';
import type { StagedTable } from './staged-table';
import { stageUpload } from './staged-table';
import { findUpload } from './upload.queries';

/** A file of a million mistakes has one mistake, told a million times. */
const issuesKept = 10_000;

/** Reads and checks the whole file as the import would, and keeps what it found with the upload. The worker calls it. */
@Injectable()
export class RunCheck {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: WatchedJobs,
  ) {}

  execute(_: ClockActor, payload: JobPayload<'check-import'>): Promise<void> {
    return this.jobs.carryOut<Reading>(payload, async (actor, reading, progress) => {
      await authorise(actor, reading.institutionId, 'coordinator');
      const found = await this.check(actor, reading, progress);
      await keep(actor.organisationId, payload.jobId, reading.uploadId, found);
      const { rows, rowsWithIssues } = found.figures;
      return { rows, rowsWithIssues };
    });
  }

  private async check(actor: Actor, { uploadId, ...reading }: Reading, progress: Progress): Promise<StagedTable> {
    const upload = await findUpload(this.work, actor, uploadId);
    return stageUpload(actor, upload, reading, (step, lines) => progress(step, lines, upload.lines));
  }
}

const keep = async (
  organisationId: string,
  jobId: string,
  uploadId: string,
  { figures, newInstitutions }: StagedTable,
): Promise<void> => {
  await sql('delete from import_check where organisation_id = $1 and job_id = $2', [organisationId, jobId]);
  await sql(
    `insert into import_check (organisation_id, job_id, upload_id, rows, issues, rows_with_issues, new_people, known_people, new_institutions, levels, not_submitted, submitted_again)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      organisationId,
      jobId,
      uploadId,
      figures.rows,
      figures.issues,
      figures.rowsWithIssues,
      figures.newPeople,
      figures.knownPeople,
      [...newInstitutions.values()].map(({ name }) => name),
      figures.levels,
      figures.notSubmitted,
      figures.submittedAgain,
    ],
  );
  await sql(
    `insert into import_issue (organisation_id, job_id, position, row, col, value, code, message)
     select $1, $2, row_number() over (order by row, col nulls first, code), row, col, value, code, message
     from incoming_issue order by row, col nulls first, code limit $3`,
    [organisationId, jobId, issuesKept],
  );
};
