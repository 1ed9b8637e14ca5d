export { latenessOf, placeSessions } from './place-sessions';
export type { TimetableTask } from './place-sessions';
export * from './request';
export { faultsOf, Rules } from './rules';
export type { TimetableFault } from './rules';
export * from './slots';
