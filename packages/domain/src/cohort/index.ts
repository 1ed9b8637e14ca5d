export * from './completed';
export * from './form-cohorts';
