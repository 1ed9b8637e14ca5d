import { ImpactQueries } from './impact.queries';
import { ModuleEffectQueries } from './module-effect.queries';
import { NameImpactRounds } from './name-impact-rounds';

export * from './impact.queries';
export * from './leave-measurements';
export * from './measure-impact';
export * from './module-effect.queries';
export * from './name-impact-rounds';

export const impactProviders = [ImpactQueries, ModuleEffectQueries, NameImpactRounds];
