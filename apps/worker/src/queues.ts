import type { JobName } from '@baobab/application/outbox';
import type { DefaultJobOptions } from 'bullmq';

export interface QueueSettings {
  /** Jobs at once in one worker process. */
  concurrency: number;
  job: DefaultJobOptions;
}

const day = 24 * 60 * 60; // seconds

// Kept by age only, never by count: while a finished job is kept, its id is taken, which makes handing it over again harmless.
const retention = { removeOnComplete: { age: day }, removeOnFail: { age: 30 * day } };

/** Every queue. */
export const queues = {
  /** Twelve tries in about six hours: longer than most mail servers are down. */
  mail: {
    concurrency: 5,
    job: { ...retention, attempts: 12, backoff: { type: 'exponential', delay: 5_000, jitter: 0.3 } },
  },
  work: {
    concurrency: 2,
    job: { ...retention, attempts: 4, backoff: { type: 'exponential', delay: 2_000, jitter: 0.3 } },
  },
  /** One after the other: two of one organisation would wait for each other, each in a place that other work needs. */
  count: {
    concurrency: 1,
    job: { ...retention, attempts: 4, backoff: { type: 'exponential', delay: 2_000, jitter: 0.3 } },
  },
} as const satisfies Record<string, QueueSettings>;

export type QueueName = keyof typeof queues;

/** The queue that each job waits in. */
export const queueOf: Record<JobName, QueueName> = {
  'send-invitation': 'mail',
  'send-password-reset': 'mail',
  'send-notice': 'mail',
  'send-round-letter': 'mail',
  'send-institution-letter': 'mail',
  'send-approval-letter': 'mail',
  'send-requirement-letter': 'mail',
  'remind-of-requirements': 'work',
  'lapse-enrolment': 'work',
  'give-seats-back': 'work',
  'check-import': 'work',
  'run-import': 'work',
  'fuse-evidence': 'work',
  'calibrate-items': 'work',
  'tailor-programme': 'work',
  'find-timetable': 'work',
  'propose-cohorts': 'work',
  'enrol-people': 'work',
  'import-attendance': 'work',
  'count-needs': 'count',
  'measure-impact': 'work',
};
