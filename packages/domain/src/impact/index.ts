export { adjustedEffects, type AdjustedEffect, type AdjustedEffects } from './adjusted-effects';
export { benjaminiHochberg, holm } from './adjust-p';
export { changeOverTime, type TimePoint } from './change-over-time';
export { compareGroups, type EffectEstimates, type GroupChange, type GroupComparison } from './compare-groups';
export { changeBounds, dropOut, type DropOut } from './drop-out';
export type { Interval, Mean, Undefined } from './moments';
export {
  claimedSteps,
  climbedSteps,
  expectedEffect,
  stepsAbove,
  type ClimbedSteps,
  type TaughtLearner,
} from './module-effect';
export { normalisedGain, type GainBand, type NormalisedGain } from './normalised-gain';
export { pairedChange, type ChangeEstimates, type PairedChange } from './paired-change';
export { InstrumentsDiffer, pairRounds, type Pair, type RoundLevels } from './rounds';
export { signedRank, type SignedRank } from './signed-rank';
export {
  changeByGroup,
  leastThreshold,
  withholdDropOut,
  withholdPoints,
  type ChangeByGroup,
  type GroupedPair,
  type ShownPoint,
} from './withhold';
