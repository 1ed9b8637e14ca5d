import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';

export const CancelJobInput = z.object({ jobId: z.uuid() });

/** Asks a job to stop, by whoever started it. It stops at its next step and leaves nothing half done; if it is over, nothing happens. */
@Injectable()
export class CancelJob {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { jobId } = parse(CancelJobInput, input);
    return this.work.run(actor, async () => {
      const [job] = await sql(
        'update job set cancel_requested = true where organisation_id = $1 and id = $2 and requested_by = $3 returning id',
        [actor.organisationId, jobId, actor.personId],
      );
      if (!job) throw new NotFound('job');
      audit('job.cancelled', 'job', jobId);
      return { done: true };
    });
  }
}
