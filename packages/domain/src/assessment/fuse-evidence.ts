/** What a level may be found by, besides putting other levels together. */
export const evidenceSources = ['import', 'self', 'supervisor', 'test'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

/** How evidence is weighed. */
export interface Fusing {
  /** After so many days evidence weighs half as much. */
  halfLifeDays: number;
  /** Standard error of one level of a source that does not know its own, in levels. */
  errors: Readonly<Record<EvidenceSource, number>>;
  /** Whether self-assessments are lowered by their bias. */
  correctBias: boolean;
  /** How much higher people put themselves than tests do; null where too few did both. */
  bias: SelfBias | null;
}

export interface SelfBias {
  /** In levels; above 0 where people put themselves higher. */
  mean: number;
  standardError: number;
  people: number;
}

/** One person's level in one competency, as one round found it. */
export interface Evidence {
  source: EvidenceSource;
  /** In levels; not rounded where the instrument says more. */
  estimate: number;
  /** Of the instrument, in levels; null where it knows none. */
  standardError: number | null;
  /** From the day on which it was found to the day as of which it is weighed; never below 0. */
  ageDays: number;
}

/** Evidence as it counts. */
export interface Weighed {
  estimate: number;
  /** With its age, and the bias's own error where it was corrected. */
  standardError: number;
  /** Of all evidence together, from 0 to 1. */
  share: number;
}

export interface FusedLevel {
  estimate: number;
  standardError: number;
  weighed: Weighed[];
}

/** No single test, rating or list is surer than this, in levels: people have good and bad days. */
export const leastError = 0.3;
/** Fewer people than this have a chance difference, and no bias. */
export const leastPeopleForBias = 30;

/**
 * Puts the evidence about one person in one competency together, one piece a source.
 *
 * The mean weighted by precision (Hedges and Olkin 1985, fixed effect): w = 1 / se². Age takes precision away: the variance doubles with each
 * half-life. Where sources disagree by more than their errors explain, the standard error grows by Birge's ratio √(χ² / (k − 1)) (Birge
 * 1932; as the Particle Data Group does), never below 1: a contradiction makes a level less sure, and nobody's word is dropped.
 * @returns null where there is no evidence.
 * @example
 * fuseEvidence([{ source: 'self', estimate: 3, standardError: null, ageDays: 0 }, { source: 'test', estimate: 2, standardError: 0.5, ageDays: 0 }],
 *   { ...standardFusing, errors: { ...standardFusing.errors, self: 1 } }) // 2.2 ± 0.447: the test weighs four times as much
 */
export const fuseEvidence = (evidence: readonly Evidence[], fusing: Fusing): FusedLevel | null => {
  if (evidence.length === 0) return null;
  const counted = evidence.map((each) => weigh(each, fusing));
  const precision = counted.reduce((sum, { variance }) => sum + 1 / variance, 0);
  const mean = counted.reduce((sum, { estimate, variance }) => sum + estimate / variance, 0) / precision;
  const chiSquare = counted.reduce((sum, { estimate, variance }) => sum + (estimate - mean) ** 2 / variance, 0);
  const birge = evidence.length > 1 ? Math.max(1, Math.sqrt(chiSquare / (evidence.length - 1))) : 1;
  return {
    estimate: mean,
    standardError: birge / Math.sqrt(precision),
    weighed: counted.map(({ estimate, variance }) => ({
      estimate,
      standardError: Math.sqrt(variance),
      share: 1 / variance / precision,
    })),
  };
};

const weigh = ({ source, estimate, standardError, ageDays }: Evidence, fusing: Fusing) => {
  const corrected = source === 'self' && fusing.correctBias ? fusing.bias : null;
  const found =
    Math.max(leastError, standardError ?? fusing.errors[source]) ** 2 + (corrected?.standardError ?? 0) ** 2;
  return { estimate: estimate - (corrected?.mean ?? 0), variance: found * 2 ** (ageDays / fusing.halfLifeDays) };
};

/**
 * How much higher people put themselves than a test finds them: the mean over people of each one's mean difference, so that somebody
 * counts once however many competencies she has. Its standard error is that of a mean of independent people.
 * @param differences of each person, self − test over the competencies that she has both in, in levels.
 * @returns null below 30 people.
 */
export const selfBias = (differences: readonly number[]): SelfBias | null => {
  const people = differences.length;
  if (people < leastPeopleForBias) return null;
  const mean = differences.reduce((sum, each) => sum + each, 0) / people;
  const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (people - 1);
  return { mean, standardError: Math.sqrt(variance / people), people };
};

/** What a fused level is rounded to. @param highest the framework's highest level. */
export const levelOf = (estimate: number, highest: number): number =>
  Math.min(highest, Math.max(0, Math.round(estimate)));

/** What a coordinator is offered: assumptions, printed wherever a fused level is told. */
export const standardFusing: Fusing = {
  halfLifeDays: 540,
  errors: { import: 0.7, self: 0.9, supervisor: 0.8, test: 0.6 },
  correctBias: false,
  bias: null,
};
