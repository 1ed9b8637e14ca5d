import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { sql, UnitOfWork } from '../../database';
import { personsRefused } from '../../needs';
import { startWatchedJob } from '../../outbox';
import { parse } from '../../problem';
import { findPublished } from '../published-programme';
import { findRequest } from './find-request';
import { StartCohortProposalInput } from './proposal.input';

/** Asks for cohorts of everybody in need of a programme who is in none of it; the worker finds them and keeps them as a proposal. */
@Injectable()
export class StartCohortProposal {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ proposalId: string; jobId: string }> {
    const asked = parse(StartCohortProposalInput, input);
    return this.work.run(actor, async () => {
      const { seesPersons } = await findPublished(actor, asked.programmeId);
      if (!seesPersons) throw personsRefused();
      // The worker looks once more; said here, what can't be is mended in the form.
      await findRequest(actor, asked);
      const jobId = await startWatchedJob(actor, 'propose-cohorts', { programmeId: asked.programmeId });
      const [proposal] = await sql<{ id: string }>(
        'insert into cohort_proposal (organisation_id, programme_id, job_id, asked) values ($1, $2, $3, $4) returning id',
        [actor.organisationId, asked.programmeId, jobId, asked],
      );
      if (!proposal) throw new Error('The proposal was not written.');
      return { proposalId: proposal.id, jobId };
    });
  }
}
