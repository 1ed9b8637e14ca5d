export * from './actor';
export * from './authorise';
export * from './authorise-organisation';
export * from './key-store';
export * from './policies';
