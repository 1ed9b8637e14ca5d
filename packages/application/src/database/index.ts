export * from './listen';
export * from './migrate';
export * from './queue-grants';
export * from './reads';
export { randomPassword } from './roles';
export * from './scope';
export * from './source';
export { audit, rows, sql } from './transaction';
export * from './unit-of-work';
