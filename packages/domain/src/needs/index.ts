export * from './gap';
export * from './named-apart';
export * from './needs-matrix';
export * from './priority';
export * from './probability-below';
export * from './suppress-small';
export * from './total-told';
export * from './withhold-groups';
