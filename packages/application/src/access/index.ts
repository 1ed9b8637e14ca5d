export * from './actor';
export * from './authorise';
export * from './policies';
