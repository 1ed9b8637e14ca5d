/** One who learned, in one competency. */
export interface TaughtLearner {
  /** Her level when the programme began, from 0. */
  before: number;
  after: number;
}

/** What became of the steps that a programme taught its learners in one competency. */
export interface ClimbedSteps {
  learners: number;
  /** Steps, over all learners: at least one each. */
  taught: number;
  /** By how many levels they rose together; negative where they fell. */
  climbed: number;
}

/** As many steps as what the catalogue says of a module weighs, beside what was measured. */
export const claimedSteps = 20;

/**
 * How many steps a learner can climb by what is taught: those above her level, one after the other. What comes behind a step that nothing teaches is
 * out of her reach.
 * @param taught the levels that taught steps begin from.
 * @example stepsAbove(1, new Set([0, 1, 2])) // 2
 */
export const stepsAbove = (level: number, taught: ReadonlySet<number>): number => {
  let reached = level;
  while (taught.has(reached)) reached += 1;
  return reached - level;
};

/**
 * Whoever had nothing to learn there does not count: what became of her level is not the modules' doing.
 * @example climbedSteps([{ before: 0, after: 1 }, { before: 2, after: 2 }], new Set([0, 1])) // { learners: 1, taught: 2, climbed: 1 }
 */
export const climbedSteps = (learners: readonly TaughtLearner[], taught: ReadonlySet<number>): ClimbedSteps => {
  const counted = learners
    .map(({ before, after }) => ({ steps: stepsAbove(before, taught), rose: after - before }))
    .filter(({ steps }) => steps > 0);
  return {
    learners: counted.length,
    taught: counted.reduce((sum, { steps }) => sum + steps, 0),
    climbed: counted.reduce((sum, { rose }) => sum + rose, 0),
  };
};

/**
 * The share of a taught step that a learner is expected to climb: (k + climbed) / (k + taught), the mean of a Beta prior that holds the catalogue's claim,
 * all of it, as if k = 20 steps had been taught and climbed. Nothing measured leaves the claim; many measured steps leave nothing of it.
 * @returns from 0 to 1.
 * @throws RangeError when there are fewer than 0 taught steps.
 * @example expectedEffect({ taught: 80, climbed: 40 }) // 0.6
 */
export const expectedEffect = ({ taught, climbed }: Pick<ClimbedSteps, 'taught' | 'climbed'>): number => {
  if (taught < 0) throw new RangeError(`${taught} steps can't have been taught.`);
  return Math.min(1, Math.max(0, (claimedSteps + climbed) / (claimedSteps + taught)));
};
