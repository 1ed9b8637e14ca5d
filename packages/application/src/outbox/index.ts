export * from './jobs';
export * from './leave-job';
