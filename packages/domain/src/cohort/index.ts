export * from './bulk-rows';
export * from './check-in';
export * from './completed';
export * from './enrolment-states';
export * from './form-cohorts';
export * from './series';
