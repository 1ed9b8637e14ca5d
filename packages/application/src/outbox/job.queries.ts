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
  step: string | null;
  result: Figure[];
  problem: { code: string; message: string; figures: Figure[] } | null;
}

interface Figure {
  name: string;
  value: number;
}

interface JobRow extends Omit<JobView, 'result' | 'problem'> {
  result: Record<string, number> | null;
  problem: { code: string; message: string; figures?: Record<string, number> } | null;
}

const figuresOf = (values: Record<string, number> = {}): Figure[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

@Injectable()
export class JobQueries {
  constructor(private readonly reads: Reads) {}

  /** The actor's own job; null for somebody else's. */
  async byId(actor: Actor, id: string): Promise<JobView | null> {
    const job = await this.reads.one<JobRow>(scopeOf(actor), {
      name: 'job.by-id',
      text: `select id, name, state, step, done, total, result, problem
             from job where organisation_id = $1 and id = $2 and requested_by = $3`,
      values: [actor.organisationId, id, actor.personId],
    });
    if (!job) return null;
    const problem = job.problem && { ...job.problem, figures: figuresOf(job.problem.figures) };
    return { ...job, result: figuresOf(job.result ?? {}), problem };
  }
}
