import type { ImpactQuery } from '../generated/documents';

export type Impact = NonNullable<ImpactQuery['impact']>;
export type Span = Impact['spans'][number];
export type CompetencyChange = Span['competencies'][number];
export type GroupChange = CompetencyChange['byGender'][number];
export type Change = NonNullable<CompetencyChange['change']>;

/** Below it, a change is more than chance alone would bring in one of twenty programmes, all taught competencies together. */
const leastChance = 0.05;

export const rose = ({ change }: CompetencyChange): boolean =>
  change !== null && change.meanChange > 0 && change.pAdjusted !== null && change.pAdjusted < leastChance;
