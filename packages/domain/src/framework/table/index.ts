export type { TableFinding } from './findings';
export * from './read-table';
export * from './write-table';
