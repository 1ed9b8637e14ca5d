export * from './columns';
export * from './fold';
export * from './formula';
export * from './fuse-evidence';
export * from './level';
export * from './rows';
export * from './words';
