export type { CaseFinding } from './findings';
export type { CFPackage, NamedUuid } from './package';
export * from './read-package';
export * from './write-package';
