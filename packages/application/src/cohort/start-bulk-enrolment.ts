import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise } from '../access';
import { findUpload } from '../assessment/upload.queries';
import { sql, UnitOfWork } from '../database';
import { startWatchedJob } from '../outbox';
import { NotFound, parse } from '../problem';
import { StartBulkEnrolmentInput } from './cohort.input';

export interface BulkOrder {
  uploadId: string;
  programmeId: string;
  /** Null: the file names the cohort of each row. */
  cohortId: string | null;
}

/** Hands a file of people to enrol to the worker; its progress is watched by the job's id. */
@Injectable()
export class StartBulkEnrolment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ jobId: string }> {
    const order: BulkOrder = parse(StartBulkEnrolmentInput, input);
    return this.work.run(actor, async () => {
      const { institutionId, known } = await this.programme(actor, order);
      await authorise(actor, institutionId, 'coordinator');
      if (!known) throw new NotFound('cohort');
      await findUpload(this.work, actor, order.uploadId);
      return { jobId: await startWatchedJob(actor, 'enrol-people', { ...order }) };
    });
  }

  private async programme({ organisationId }: Actor, { programmeId, cohortId }: BulkOrder) {
    const [programme] = await sql<{ institutionId: string; known: boolean }>(
      `select p.institution_id as "institutionId", $3::uuid is null or exists (
         select 1 from cohort c where c.organisation_id = $1 and c.id = $3 and c.programme_id = p.id) as known
       from programme p where p.organisation_id = $1 and p.id = $2`,
      [organisationId, programmeId, cohortId],
    );
    if (!programme) throw new NotFound('programme');
    return programme;
  }
}
