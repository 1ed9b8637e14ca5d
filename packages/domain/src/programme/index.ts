export * from './errors';
export { evaluatePlan } from './evaluate-plan';
export * from './outcome';
export * from './request';
export { tailorProgramme } from './tailor-programme';
export { mostTracks } from './tailoring';
export * from './group';
export * from './thread';
export * from './submission';
