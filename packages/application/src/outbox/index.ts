export * from './jobs';
export * from './leave-job';
export * from './problem-of';
export * from './relay-outbox';
