export * from './amount';
export * from './fiscal-year';
export * from './line';
export * from './line-table';
export * from './cancelled-cohort';
