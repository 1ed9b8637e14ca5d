export type { TableFinding, TablePlace } from './findings';
export * from './read-table';
export * from './write-table';
