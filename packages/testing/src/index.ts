export * from './throw-away-database';
export * from './builders';
