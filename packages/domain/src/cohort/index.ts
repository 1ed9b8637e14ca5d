export * from './bulk-rows';
export * from './completed';
export * from './enrolment-states';
export * from './form-cohorts';
