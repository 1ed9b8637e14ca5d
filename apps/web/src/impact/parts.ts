import type { ImpactQuery } from '../generated/documents';

export type Impact = NonNullable<ImpactQuery['impact']>;
export type Span = Impact['spans'][number];
export type CompetencyChange = Span['competencies'][number];
export type GroupChange = CompetencyChange['byGender'][number];
export type Change = NonNullable<CompetencyChange['change']>;

/** What chance alone may bring, all taught competencies together: in one of twenty programmes. */
const mostChance = 0.05;

export const rose = ({ meanChange, pAdjusted }: Change): boolean =>
  meanChange > 0 && pAdjusted !== null && pAdjusted < mostChance;
