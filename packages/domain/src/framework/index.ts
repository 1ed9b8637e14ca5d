export * from './content';
export { comparableCompetencies, differenceOf } from './difference';
export type { FrameworkChange } from './difference';
export * from './edit-content';
export * from './limits';
export { sourceChanges } from './source-changes';
export type { SourceChange, Upstream } from './source-changes';
export * from './take-over';
export * from './texts';
