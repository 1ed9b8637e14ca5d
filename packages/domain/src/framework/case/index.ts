export type { CaseFinding } from './findings';
export type { CFDocument, CFPackage, NamedUuid } from './package';
export * from './read-package';
export * from './write-package';
