import type { Processor, QueueOptions, WorkerOptions } from 'bullmq';
import { createPostgresBackend, Queue, withBackend, Worker } from 'bullmq';
import { Redis } from 'ioredis';

/** What a queue carries of a job: ids only. */
export interface Parcel {
  organisationId: string;
  key: string;
  payload: unknown;
}

export type JobQueue = Pick<Queue<Parcel>, 'addBulk' | 'getJob' | 'close'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};
export type JobWorker = Pick<Worker<Parcel>, 'close'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};

/** Where the queues live. Both are BullMQ; jobs, retries and backoff are the same. */
export interface QueueBackend {
  queue(name: string, options: Omit<QueueOptions, 'connection'>): JobQueue;
  worker(name: string, processor: Processor<Parcel>, options: Omit<WorkerOptions, 'connection'>): JobWorker;
  /** Once, before anything is added or taken. @throws Error with a sentence when the queues can't be used until somebody acts. */
  open(): Promise<void>;
  /** Rejects at once while the queues can't be reached. */
  ping(): Promise<void>;
  /** After all queues and workers are closed. */
  close(): Promise<void>;
}

export interface QueueAddress {
  redisUrl?: string;
  relayUrl: string;
}

export const queueSchema = 'queue';

export const openQueueBackend = ({ redisUrl, relayUrl }: QueueAddress, failed: (error: Error) => void): QueueBackend =>
  redisUrl ? redisBackend(redisUrl, failed) : postgresBackend(relayUrl, failed);

const retryStrategy = (times: number): number => Math.min(times * 250, 5_000);

const redisBackend = (url: string, failed: (error: Error) => void): QueueBackend => {
  // Whoever adds is told at once that Redis is away, and keeps its rows; whoever consumes waits until it is back.
  const adding = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 5_000,
    retryStrategy,
  });
  adding.on('error', failed);
  const consuming = { url, maxRetriesPerRequest: null, retryStrategy };
  return {
    queue: (name, options) => new Queue<Parcel>(name, { ...options, connection: adding }),
    worker: (name, processor, options) => new Worker<Parcel>(name, processor, { ...options, connection: consuming }),
    // Redis may come later: rows wait in the outbox until it does.
    open: () => Promise.resolve(),
    ping: async () => void (await adding.ping()),
    close: async () => adding.disconnect(),
  };
};

const onPostgres = withBackend(createPostgresBackend);

const postgresBackend = (connectionString: string, failed: (error: Error) => void): QueueBackend => {
  const connection = (max: number) => ({ connectionString, schema: queueSchema, max, keepAlive: true });
  return {
    queue: (name, options) => new onPostgres.Queue<Parcel>(name, { ...options, connection: connection(2) }),
    worker: (name, processor, options) =>
      new onPostgres.Worker<Parcel>(name, processor, { ...options, connection: connection(3) }),
    open: async () => {
      const queue = new onPostgres.Queue('open', { connection: connection(1) });
      queue.on('error', failed);
      try {
        await queue.waitUntilReady();
      } catch (error) {
        throw new Error(
          `The queue's schema in PostgreSQL can't be used (${error instanceof Error ? error.message : String(error)}). ` +
            'Run "node dist/migrate-queue.js" with DATABASE_URL, the login of the owner; or set REDIS_URL to keep the queue in Redis.',
        );
      } finally {
        await queue.close().catch(failed);
      }
    },
    // The outbox lives in the same PostgreSQL: whoever reached it has reached the queue.
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
};
