import type { JobName, RelayOutbox } from '@baobab/application/outbox';
import { jobs, problemOf } from '@baobab/application/outbox';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { UnrecoverableError } from 'bullmq';
import type { Consumer } from './consumers';
import { outboxId } from './job-queues';
import { Undeliverable } from './mail/undeliverable';
import type { JobWorker, Parcel, QueueBackend } from './queue-backend';
import type { QueueName, QueueSettings } from './queues';
import { queues } from './queues';

// A worker that dies gives its jobs back within 25 s. They start again as often as workers die: a repeat is harmless.
const recovery = { lockDuration: 15_000, stalledInterval: 10_000, maxStalledCount: 10 };

/** The consuming side of every queue: finds the job's use case, calls it for the job's organisation, and settles the row. */
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  private readonly running = new Set<Promise<void>>();
  private workers: JobWorker[] = [];

  constructor(
    private readonly backend: QueueBackend,
    private readonly outbox: Pick<RelayOutbox, 'settle'>,
    private readonly consumers: ReadonlyMap<string, Consumer>,
    private readonly failed: (error: Error) => void,
    private readonly settings: Record<QueueName, QueueSettings> = queues,
  ) {}

  start(): void {
    this.workers = Object.entries(this.settings).map(([name, { concurrency }]) => {
      const worker = this.backend.worker(name, (job) => this.track(this.run(job)), { concurrency, ...recovery });
      worker.on('error', this.failed);
      return worker;
    });
  }

  /** Takes no more jobs and waits for those that run. */
  async close(): Promise<void> {
    const reachable = await this.backend.ping().then(
      () => true,
      () => false,
    );
    // While its queue is out of reach, a worker waits for the connection and not for the end.
    if (!reachable) await Promise.allSettled(this.running);
    await Promise.all(this.workers.map((worker) => worker.close(!reachable)));
  }

  private async track(work: Promise<void>): Promise<void> {
    this.running.add(work);
    await work.finally(() => this.running.delete(work));
  }

  private async run(job: Job<Parcel>): Promise<void> {
    const { organisationId, key, payload } = job.data;
    const consumer = this.consumers.get(job.name);
    // Not given up: while two versions run side by side, the next try may meet the one that knows it.
    if (!consumer)
      throw new Error(`This version has no consumer for the job "${job.name}". Deploy the version that left it.`);
    const name = job.name as JobName;
    const problem = problemOf(name, organisationId, payload);
    if (problem) throw new UnrecoverableError(problem);
    try {
      await consumer.execute({ organisationId, clock: true }, jobs[name].payload.parse(payload));
    } catch (error) {
      this.logger.warn({ err: error, job: job.name, key, attempt: job.attemptsMade + 1 }, 'A job failed.');
      throw error instanceof Undeliverable ? new UnrecoverableError(error.message) : error;
    }
    await this.settle(outboxId(job.id ?? ''));
  }

  /** The job is done, whatever becomes of its row: the reconciler settles what is missed here. */
  private async settle(id: string): Promise<void> {
    await this.outbox
      .settle([id])
      .catch((error: unknown) =>
        this.logger.warn({ err: error, id }, 'A row was not settled; the reconciler will do it.'),
      );
  }
}
