export * from './columns';
export * from './fold';
export * from './level';
export * from './rows';
