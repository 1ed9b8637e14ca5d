import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import type { JobState } from './watched-job';

export interface JobView {
  id: string;
  name: string;
  state: JobState;
  done: number;
  total: number | null;
  result: { name: string; value: number }[];
  problem: string | null;
}

@Injectable()
export class JobQueries {
  constructor(private readonly reads: Reads) {}

  /** The actor's own job; null for somebody else's. */
  async byId(actor: Actor, id: string): Promise<JobView | null> {
    const job = await this.reads.one<Omit<JobView, 'result'> & { result: Record<string, number> | null }>(
      scopeOf(actor),
      {
        name: 'job.by-id',
        text: `select id, name, state, done, total, result, problem ->> 'message' as problem
             from job where organisation_id = $1 and id = $2 and requested_by = $3`,
        values: [actor.organisationId, id, actor.personId],
      },
    );
    return job && { ...job, result: Object.entries(job.result ?? {}).map(([name, value]) => ({ name, value })) };
  }
}
