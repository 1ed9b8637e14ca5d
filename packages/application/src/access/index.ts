export * from './actor';
export * from './authorise';
export * from './key-store';
export * from './policies';
