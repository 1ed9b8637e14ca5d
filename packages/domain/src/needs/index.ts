export * from './gap';
export * from './needs-matrix';
export * from './priority';
export * from './probability-below';
export * from './suppress-small';
export * from './target-at';
export * from './total-told';
export * from './withhold-groups';
