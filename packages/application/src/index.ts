export * from './access';
export * from './application.module';
export * from './outbox';
export * from './problem';
