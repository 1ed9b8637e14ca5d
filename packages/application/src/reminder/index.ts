export * from './receive-mail';
