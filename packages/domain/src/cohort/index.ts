export * from './check-in';
export * from './completed';
export * from './form-cohorts';
export * from './series';
