export * from './gap';
export * from './needs-matrix';
export * from './suppress-small';
export * from './total-told';
