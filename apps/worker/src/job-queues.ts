import type { DueJob, JobName } from '@baobab/application/outbox';
import type { JobQueue, QueueBackend } from './queue-backend';
import type { QueueName, QueueSettings } from './queues';
import { queueOf, queues } from './queues';

export type JobFate = { is: 'underway' } | { is: 'done' } | { is: 'failed'; reason: string } | { is: 'lost' };

/** Takes an id once, for as long as the job of that id is kept. Without ":", which BullMQ keeps for itself. */
const queueId = (outboxId: string): string => `outbox-${outboxId}`;
export const outboxId = (id: string): string => id.slice('outbox-'.length);

/** The adding side of every queue. */
export class JobQueues {
  private readonly byName: Map<QueueName, JobQueue>;

  constructor(
    private readonly backend: QueueBackend,
    failed: (error: Error) => void,
    settings: Record<QueueName, QueueSettings> = queues,
  ) {
    const names = Object.keys(settings) as QueueName[];
    this.byName = new Map(names.map((name) => [name, backend.queue(name, { defaultJobOptions: settings[name].job })]));
    for (const queue of this.byName.values()) queue.on('error', failed);
  }

  ping(): Promise<void> {
    return this.backend.ping();
  }

  async add(due: DueJob[]): Promise<void> {
    for (const [name, queue] of this.byName) {
      const jobs = due.filter((job) => queueOf[job.name] === name);
      if (!jobs.length) continue;
      await queue.addBulk(
        jobs.map(({ id, name: job, organisationId, key, payload }) => ({
          name: job,
          data: { organisationId, key, payload },
          opts: { jobId: queueId(id) },
        })),
      );
    }
  }

  async fateOf(id: string, name: JobName): Promise<JobFate> {
    const job = await this.queueFor(name).getJob(queueId(id));
    if (!job) return { is: 'lost' };
    const state = await job.getState();
    if (state === 'unknown') return { is: 'lost' };
    if (state === 'completed') return { is: 'done' };
    if (state === 'failed') return { is: 'failed', reason: job.failedReason };
    return { is: 'underway' };
  }

  async close(): Promise<void> {
    await Promise.all([...this.byName.values()].map((queue) => queue.close()));
  }

  private queueFor(name: JobName): JobQueue {
    const queue = this.byName.get(queueOf[name]);
    if (!queue) throw new Error(`There is no queue "${queueOf[name]}" for ${name}: add it to queues.ts.`);
    return queue;
  }
}
