export * from './needs-summary';
