import { Injectable } from '@nestjs/common';
import type { Actor, Grant } from '../access';
import { apart, audit, sql, UnitOfWork } from '../database';
import { InputProblem, Problem } from '../problem';
import type { JobName, JobPayload } from './jobs';
import { leaveJob } from './leave-job';
import { takeTime } from './take-time';

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

/** The words that a job says of what it does now. */
export type JobStep =
  'reading' | 'checking' | 'writing' | 'counting' | 'solving' | 'collecting' | 'calibrating' | 'dividing' | 'enrolling';

/**
 * Tells how far the work is, of `total` over all steps; null where that is not known.
 * @throws JobCancelled when somebody asked to stop.
 */
export type Progress = (step: JobStep, done: number, total: number | null) => Promise<void>;

const unexpected = {
  code: 'unexpected',
  message:
    'The server could not finish this, and has noted why. Nothing was changed. Try again; if it happens again, tell your administrator the time.',
  figures: {},
};

/** The worker's hand on a job that people watch. What it writes of the job is seen at once, also while the work itself is not committed. */
@Injectable()
export class WatchedJobs {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Does the work of a job in one transaction, for the person who asked for it, and keeps what came of it: done with figures,
   * cancelled, or failed with a problem. A job that is over is left alone.
   * @param before what has to be done or asked before that transaction begins, such as reading; the work is handed what comes of it.
   * @throws what the work throws, save an expected problem, after it was told to who waits for it.
   */
  async carryOut<Input, Found = void>(
    { organisationId, jobId }: { organisationId: string; jobId: string },
    work: (actor: Actor, input: Input, progress: Progress, found: Found) => Promise<object>,
    before?: (actor: Actor, input: Input) => Promise<Found>,
  ): Promise<void> {
    const job = await this.begin<Input>(organisationId, jobId);
    if (!job) return;
    const end = (state: JobState, result: object | null, problem: object | null = null) =>
      this.write(
        organisationId,
        'update job set state = $3, result = $4, problem = $5, finished_at = now() where organisation_id = $1 and id = $2',
        [jobId, state, result, problem],
      );
    try {
      const scope = { organisationId, personId: job.requestedBy };
      const actor = await this.work.runAs(scope, () => requester(organisationId, job.requestedBy));
      const found = (await before?.(actor, job.input)) as Found;
      const result = await this.work.runAs(scope, async () => {
        await takeTime();
        return work(actor, job.input, (...how) => this.progress(organisationId, jobId, ...how), found);
      });
      await end('done', result);
    } catch (error) {
      if (error instanceof JobCancelled) {
        await end('cancelled', null);
      } else if (error instanceof Problem) {
        await end('failed', null, told(error));
      } else {
        // Not tried again behind the back of who waits for it; the log has the reason.
        await end('failed', null, unexpected);
        throw error;
      }
    }
  }

  /** @returns what was asked for and by whom; null when the job is over already, or somebody cancelled it before it began. */
  private async begin<Input>(
    organisationId: string,
    id: string,
  ): Promise<{ input: Input; requestedBy: string } | null> {
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

  private async progress(
    organisationId: string,
    id: string,
    step: JobStep,
    done: number,
    total: number | null,
  ): Promise<void> {
    const [job] = await this.write<{ cancelled: boolean }>(
      organisationId,
      'update job set step = $3, done = $4, total = $5 where organisation_id = $1 and id = $2 returning cancel_requested as cancelled',
      [id, step, done, total],
    );
    if (job?.cancelled) throw new JobCancelled();
  }

  private write<R>(organisationId: string, text: string, values: unknown[]): Promise<R[]> {
    return apart(() => this.work.runAs({ organisationId }, () => sql<R>(text, [organisationId, ...values])));
  }
}

/** As the reader's page says it: of an input that can't be taken any more, its first issue, for nobody stands before the fields of a form. */
const told = (problem: Problem) => {
  const [issue] = problem instanceof InputProblem ? problem.issues : [];
  const { code, message } = issue ? { ...issue, code: `issue.${issue.code}` } : problem;
  return { code, message, figures: problem.figures };
};

/** With the grants that she holds now, not those of the moment when she asked; none where she has left. */
const requester = async (organisationId: string, personId: string): Promise<Actor> => {
  const grants = await sql<Grant>(
    `select role, g.institution_id as "institutionId" from role_grant g join person p on p.organisation_id = $1 and p.id = g.person_id
     where g.organisation_id = $1 and g.person_id = $2 and revoked_at is null and (left_on is null or left_on > current_date)`,
    [organisationId, personId],
  );
  // No account acts here: the job does, for the person who asked for it.
  return { organisationId, personId, grants, accountId: '', signInId: '' };
};
