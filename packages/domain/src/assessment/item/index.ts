export * from './item';
export * from './item-texts';
