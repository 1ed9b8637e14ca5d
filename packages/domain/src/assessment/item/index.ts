export * from './item';
export * from './item-texts';
export * from './length-cue';
export * from './written-item';
