export * from './adaptive-test';
export * from './calibrate';
export * from './calibrate-bank';
export type { ItemEstimate, ItemFlag } from './judge-items';
export * from './level-of-answers';
export * from './next-item';
export * from './reliability';
export * from './two-parameters';
