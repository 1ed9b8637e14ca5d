import type { Levels } from './levels';
import { assessTwice, competencies } from './levels';
import { people } from './people';
import type { Random } from './random';
import { seeded } from './random';
import { seed } from './rounds';

export const knowledgeTest = {
  name: 'Knowledge test 2026',
  institution: 'MOF-TAX',
  roleProfile: 'Data analyst',
  daysOpen: 20,
  /** As many as the bank has: what is asked is then no matter of a lot. */
  itemsPerCompetency: 6,
} as const;

/** An item as the plan needs it: of which competency, and for which level. */
interface ItemPlan {
  id: string;
  competencyCode: string | null;
  ordinal: number;
}

/** How many of those asked sit the test. */
const shareOfSitting = 0.6;

/** How often an item is solved by who holds its level, who is one level below it, and who is further away. */
const solving = { holds: 0.92, near: 0.36, far: 0.2 };

/** Which items each of those who sit the test solves, by e-mail: the tax analysts, most of them, and who has an account. */
export const planKnowledgeTest = (items: readonly ItemPlan[]): { email: string; solved: string[] }[] => {
  const everybody = people(seed);
  const [, levels] = assessTwice(everybody, seed + 1);
  const random = seeded(seed + 9);
  return everybody.flatMap(({ email, institution, roleProfile, hasAccount }, index) => {
    if (institution !== knowledgeTest.institution || roleProfile !== knowledgeTest.roleProfile) return [];
    const solved = items.filter((item) => solves(item, levels[index] ?? [], random)).map(({ id }) => id);
    return random.chance(shareOfSitting) || hasAccount ? [{ email, solved }] : [];
  });
};

const solves = ({ competencyCode, ordinal }: ItemPlan, levels: Levels, random: Random): boolean => {
  const above = ordinal - (levels[competencies.indexOf(competencyCode ?? '')] ?? 1);
  if (above <= 0) return random.chance(solving.holds);
  return random.chance(above === 1 ? solving.near : solving.far);
};
