export * from './throw-away-database';
export * from './builders';
export * from './framework';
export * from './round-builders';
export * from './sat-test';
export * from './severable-link';
export * from './throw-away-redis';
export * from './wait-until';
