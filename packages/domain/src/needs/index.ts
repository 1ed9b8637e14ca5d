export * from './gap';
export * from './needs-matrix';
