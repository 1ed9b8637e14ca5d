import type { PersonPlan } from './people';
import type { Random } from './random';
import { seeded } from './random';
import type { RoleProfile } from './workforce';
import { workforces } from './workforce';

/** Of the framework, in its order. */
export const competencies = 'D1.1 D1.2 D1.3 D1.4 D2.1 D2.2 D2.3 D2.4 D2.5 D2.6 D3.1 D3.2 D3.3 D3.4'.split(' ');

/** From 0 to 3, in the order of the competencies; null where somebody was not assessed. */
export type Levels = (number | null)[];

/**
 * What people of a role profile know in the whole country, in the order of the competencies. Artificial intelligence and
 * decisions by data are what the administration lacks most.
 */
const usual: Record<RoleProfile, number[]> = {
  'Policy maker': [2.3, 2.1, 1.9, 1.5, 1.6, 1.2, 1.2, 1.5, 2.2, 0.6, 1.6, 1.3, 0.9, 1.3],
  'Service designer': [2.2, 1.5, 1.3, 1.4, 1.7, 0.9, 1.2, 1.4, 0.8, 0.3, 2.3, 2.0, 2.0, 1.3],
  'Data analyst': [1.6, 1.5, 1.3, 0.9, 2.3, 1.5, 1.9, 2.0, 1.4, 1.1, 1.3, 1.4, 1.5, 0.8],
  'IT manager': [1.7, 2.2, 1.4, 2.0, 2.4, 0.9, 1.2, 2.2, 1.4, 0.8, 1.4, 2.0, 2.2, 1.4],
  'Senior leader': [2.0, 2.2, 2.1, 1.9, 1.4, 0.8, 1.1, 1.3, 1.5, 0.2, 1.9, 1.2, 1.4, 2.1],
};

/** In levels: how far a person is from her colleagues, one competency of hers from another, and a year from the next. */
const spread = { person: 0.5, competency: 0.5, year: 0.3 };

/** Single competencies that nobody asked a person about. */
const shareOfGaps = 0.03;

/** Levels of everybody in two rounds, a year apart; the same levels each time. */
export const assessTwice = (people: readonly PersonPlan[], seed: number): [Levels[], Levels[]] => {
  const random = seeded(seed);
  const both = people.map((person) => {
    const before = ability(person, random);
    const { progress = 0 } = workforces[person.institution] ?? {};
    const after = before.map((level) => level + progress + random.deviation(spread.year));
    return { first: assessed(person, before, random), second: assessed(person, after, random) };
  });
  return [both.map(({ first }) => first), both.map(({ second }) => second)];
};

const ability = ({ institution, roleProfile }: PersonPlan, random: Random): number[] => {
  const { strengths = {} } = workforces[institution] ?? {};
  const strengthIn = (code: string): number => (strengths[code] ?? 0) + (strengths[domainOf(code)] ?? 0);
  const person = random.deviation(spread.person);
  return competencies.map(
    (code, index) => (usual[roleProfile][index] ?? 0) + strengthIn(code) + person + random.deviation(spread.competency),
  );
};

const domainOf = (code: string): string => code.slice(0, 2);

const assessed = ({ hasAccount, institution }: PersonPlan, levels: number[], random: Random): Levels => {
  const takesPart = random.chance(workforces[institution]?.participation ?? 1) || hasAccount;
  return levels.map((level) => {
    const asked = takesPart && !random.chance(shareOfGaps);
    return asked ? Math.min(3, Math.max(0, Math.round(level))) : null;
  });
};
