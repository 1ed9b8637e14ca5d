import type { Need } from './request';

/** People of a group who hold the level `start` of a competency, and whose target asks for the level `step` (above it) or more. */
export interface GroupStep {
  competencyId: string;
  /** Ordinal of the level that they hold. */
  start: number;
  /** Ordinal of a level that they do not hold and need: from `start` + 1 up to the highest target among them. */
  step: number;
  /** At least 1; never more than at the step before. */
  people: number;
}

/** From the level held before to the level reached after, in one competency, by ordinals. */
export interface TaughtStep {
  competencyId: string;
  fromOrdinal: number;
  toOrdinal: number;
}

/** Need in one competency before a plan, and after it when everybody learns what it teaches. Gaps are summed over people, in levels. */
export interface CompetencyEffect {
  competencyId: string;
  inNeedBefore: number;
  inNeedAfter: number;
  gapBefore: number;
  gapAfter: number;
}

/** One person's need in one competency: from the level that she holds up to her target, by ordinals. */
export interface Gap {
  competencyId: string;
  level: number;
  target: number;
}

export const needIdOf = ({ competencyId, start, step }: Omit<GroupStep, 'people'>): string =>
  `${competencyId}/${start}/${step}`;

/** Those who begin at different levels climb chains of their own: who holds level 1 needs no module that leads to it. */
export const needsOf = (steps: readonly GroupStep[]): Need[] =>
  steps.map(({ people, ...step }) => ({
    id: needIdOf(step),
    weight: people,
    after: step.step - 1 > step.start ? needIdOf({ ...step, step: step.step - 1 }) : null,
  }));

/** The needs of somebody with these gaps, among those of `needsOf`. */
export const needsOfGaps = (gaps: readonly Gap[]): string[] =>
  gaps.flatMap(({ competencyId, level, target }) =>
    Array.from({ length: target - level }, (_, at) => needIdOf({ competencyId, start: level, step: level + 1 + at })),
  );

/** Whether somebody with these gaps lacks something that is taught. */
export const lacksAny = (gaps: readonly Gap[], taught: readonly TaughtStep[]): boolean =>
  taught.some(({ competencyId, fromOrdinal, toOrdinal }) =>
    gaps.some((gap) => gap.competencyId === competencyId && gap.level < toOrdinal && gap.target > fromOrdinal),
  );

/** The needs of the group that something closes by what it teaches: each step between its two levels, whoever climbs it. */
export const closedByTeaching = (taught: readonly TaughtStep[], steps: readonly GroupStep[]): string[] =>
  steps
    .filter(({ competencyId, step }) =>
      taught.some((each) => each.competencyId === competencyId && each.fromOrdinal < step && step <= each.toOrdinal),
    )
    .map(needIdOf);

/**
 * In the order in which the competencies first stand among the steps.
 * @param closed ids of the needs that are closed; none behind one that is open.
 * @example
 * // Three people at level 0, one of whom has the target 2: the step to 1 is closed, the step to 2 is not.
 * competencyEffects(
 *   [{ competencyId: 'D1.1', start: 0, step: 1, people: 3 }, { competencyId: 'D1.1', start: 0, step: 2, people: 1 }],
 *   new Set(['D1.1/0/1']),
 * )
 * // [{ competencyId: 'D1.1', inNeedBefore: 3, inNeedAfter: 1, gapBefore: 4, gapAfter: 1 }]
 */
export const competencyEffects = (steps: readonly GroupStep[], closed: ReadonlySet<string>): CompetencyEffect[] => {
  const effects = new Map<string, CompetencyEffect>();
  for (const step of steps) {
    const { competencyId, people } = step;
    const effect = effects.get(competencyId) ?? {
      competencyId,
      inNeedBefore: 0,
      inNeedAfter: 0,
      gapBefore: 0,
      gapAfter: 0,
    };
    effects.set(competencyId, effect);
    // Whoever has a gap at all has one at the first step; who still has one, at the first that stays open.
    const opens = step.step === step.start + 1 || closed.has(needIdOf({ ...step, step: step.step - 1 }));
    if (step.step === step.start + 1) effect.inNeedBefore += people;
    effect.gapBefore += people;
    if (closed.has(needIdOf(step))) continue;
    effect.gapAfter += people;
    if (opens) effect.inNeedAfter += people;
  }
  return [...effects.values()];
};
