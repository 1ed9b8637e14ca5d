export * from './jobs';
export * from './leave-job';
export * from './problem-of';
export * from './relay-outbox';
export * from './take-time';
export * from './watched-job';
export * from './cancel-job';
export * from './job.queries';
