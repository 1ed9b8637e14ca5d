import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { apart, audit, sql, UnitOfWork } from '../database';
import type { JobName, JobPayload } from './jobs';
import { leaveJob } from './leave-job';

/** Somebody asked the job to stop; thrown inside its work, so that nothing of it is kept. */
export class JobCancelled extends Error {}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
type Watchable = { [N in JobName]: JobPayload<N> extends { jobId: string } ? N : never }[JobName];

/** Inside a unit of work: a row that people watch, and the job that will work on it. @returns the row's id. */
export const startWatchedJob = async (
  actor: Actor,
  name: Watchable,
  input: Record<string, unknown>,
): Promise<string> => {
  const [job] = await sql<{ id: string }>(
    'insert into job (organisation_id, name, requested_by, input) values ($1, $2, $3, $4) returning id',
    [actor.organisationId, name, actor.personId, input],
  );
  if (!job) throw new Error('The job was not written.');
  await leaveJob(name, `${name}:${job.id}`, { jobId: job.id, organisationId: actor.organisationId });
  audit(`${name}.started`, 'job', job.id);
  return job.id;
};

/** The worker's hand on a job that people watch. Each of its writes is seen at once, also while the work itself is not committed. */
@Injectable()
export class WatchedJobs {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns what was asked for and by whom; null when the job is over already, or somebody cancelled it before it began. */
  async begin<Input>(organisationId: string, id: string): Promise<{ input: Input; requestedBy: string } | null> {
    const [job] = await this.write<{ input: Input; requestedBy: string; state: JobState }>(
      organisationId,
      `update job set started_at = coalesce(started_at, now()), state = case when cancel_requested then 'cancelled' else 'running' end,
         finished_at = case when cancel_requested then now() end
       where organisation_id = $1 and id = $2 and state in ('waiting', 'running')
       returning input, requested_by as "requestedBy", state`,
      [id],
    );
    return job?.state === 'running' ? job : null;
  }

  /** @throws JobCancelled when somebody asked to stop. */
  async progress(organisationId: string, id: string, done: number, total: number | null): Promise<void> {
    const [job] = await this.write<{ cancelled: boolean }>(
      organisationId,
      'update job set done = $3, total = $4 where organisation_id = $1 and id = $2 returning cancel_requested as cancelled',
      [id, done, total],
    );
    if (job?.cancelled) throw new JobCancelled();
  }

  async end(
    organisationId: string,
    id: string,
    state: 'done' | 'failed' | 'cancelled',
    result: object | null,
    problem: object | null = null,
  ): Promise<void> {
    await this.write(
      organisationId,
      'update job set state = $3, result = $4, problem = $5, finished_at = now() where organisation_id = $1 and id = $2',
      [id, state, result, problem],
    );
  }

  private write<R>(organisationId: string, text: string, values: unknown[]): Promise<R[]> {
    return apart(() => this.work.runAs({ organisationId }, () => sql<R>(text, [organisationId, ...values])));
  }
}
