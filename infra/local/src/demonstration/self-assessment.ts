import type { Levels } from './levels';
import { assessTwice, competencies } from './levels';
import { people } from './people';
import { seeded } from './random';
import { seed } from './rounds';

/** What somebody answered so far, in the order of the competencies, and whether she submitted it. */
export interface AnswersPlan {
  email: string;
  answers: number[];
  submits: boolean;
}

export const selfAssessment = {
  name: 'Self-assessment 2026',
  institution: 'MOF',
  roleProfile: 'Data analyst',
  daysOpen: 20,
} as const;

/** How often people put themselves a level higher than they were assessed. */
const shareOfHigher = 0.25;
const halfThrough = competencies.length / 2;

/** The data analysts of Finance: two in three are done, some are on their way, among them the learner. */
export const planSelfAssessment = (): AnswersPlan[] => {
  const everybody = people(seed);
  const [, levels] = assessTwice(everybody, seed + 1);
  const random = seeded(seed + 3);
  return everybody.flatMap(({ email, institution, roleProfile, hasAccount }, index) => {
    if (roleProfile !== selfAssessment.roleProfile || !institution.startsWith(selfAssessment.institution)) return [];
    const own = (levels[index] ?? []).map((level: Levels[number]) =>
      Math.min(3, (level ?? 1) + (random.chance(shareOfHigher) ? 1 : 0)),
    );
    const how = random.weighted({ submits: 0.67, begins: 0.13, waits: 0.2 });
    if (hasAccount) return [{ email, answers: own.slice(0, halfThrough), submits: false }];
    const answered = { submits: own.length, begins: 1 + Math.floor(random.next() * (own.length - 1)), waits: 0 }[how];
    return [{ email, answers: own.slice(0, answered), submits: how === 'submits' }];
  });
};
