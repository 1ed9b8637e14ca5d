export * from './columns';
export * from './fold';
export * from './form-code';
export * from './formula';
export * from './fuse-evidence';
export * from './level';
export * from './rows';
export * from './words';
