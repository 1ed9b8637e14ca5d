export * from './completed';
export * from './form-cohorts';
export * from './series';
