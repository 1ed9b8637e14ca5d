import { Injectable } from '@nestjs/common';
import type { Actor, ClockActor } from '../../access';
import { sql, UnitOfWork } from '../../database';
import { personsRefused } from '../../needs';
import type { JobPayload } from '../../outbox';
import { WatchedJobs } from '../../outbox';
import { NotFound } from '../../problem';
import { findPublished } from '../published-programme';
import { findRequest } from './find-request';
import type { CohortsAsked } from './proposal.input';
import { CohortProposalThread } from './proposal-thread';

/** In all; what is loaded and counted beside the solver takes a second or two. */
const timeLimit = 26; // seconds

/** Divides people into cohorts, as they are now. Nothing is formed until somebody accepts it. The worker calls it. */
@Injectable()
export class RunCohortProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: WatchedJobs,
    private readonly thread: CohortProposalThread,
  ) {}

  execute(_: ClockActor, payload: JobPayload<'propose-cohorts'>): Promise<void> {
    return this.jobs.carryOut(
      payload,
      async (actor, __, progress, { id, kept }: Awaited<ReturnType<typeof this.find>>) => {
        const outcome = await this.thread.work({ request: kept.request, timeLimit }, 'dividing', progress);
        await sql(
          `update cohort_proposal set request = $3, outcome = $4, cohorts = $5 where organisation_id = $1 and id = $2 and state = 'proposed'`,
          [actor.organisationId, id, kept, outcome, JSON.stringify(outcome.cohorts)],
        );
        return { cohorts: outcome.cohorts.length, left: outcome.left.length };
      },
      // In a unit of work of its own: nobody waits for the programme's lock while the solver works.
      (actor) => this.find(actor, payload.jobId),
    );
  }

  private find(actor: Actor, jobId: string) {
    return this.work.run(actor, async () => {
      const [proposal] = await sql<{ id: string; asked: CohortsAsked }>(
        'select id, asked from cohort_proposal where organisation_id = $1 and job_id = $2',
        [actor.organisationId, jobId],
      );
      if (!proposal) throw new NotFound('proposal');
      const { seesPersons } = await findPublished(actor, proposal.asked.programmeId);
      if (!seesPersons) throw personsRefused();
      return { id: proposal.id, kept: await findRequest(actor, proposal.asked) };
    });
  }
}
