export * from './mailer';
export * from './occasion';
