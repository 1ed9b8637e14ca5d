export { proposeCohorts } from './propose-cohorts';
export type { ProposalTask } from './propose-cohorts';
export * from './request';
export * from './rules';
