import type { PersonPlan } from './people';
import { people } from './people';
import type { Random } from './random';
import { seeded } from './random';
import { seed } from './rounds';

export const institutionAssessment = { name: 'Institutions 2026', daysOpen: 30 } as const;

/** Where the government wants its institutions to be, and below where each stands: levels from 0 to 4, in the order of the model's ten indicators. */
export const targets: readonly number[] = [3, 2, 3, 2, 3, 3, 3, 2, 2, 2];

/** By the institution's code. The Digital Government Agency leads; regional offices have hardly begun. */
const standing: Record<string, readonly number[]> = {
  MOI: [2, 1, 1, 2, 2, 3, 3, 1, 1, 1],
  'MOI-REG': [3, 2, 3, 2, 3, 3, 3, 2, 1, 2],
  'MOI-NORTH': [1, 0, 1, 0, 0, 1, 1, 0, 0, 1],
  MOF: [2, 1, 1, 2, 3, 2, 3, 2, 2, 2],
  'MOF-TAX': [3, 2, 1, 3, 3, 2, 3, 2, 2, 2],
  'MOF-BUD': [2, 1, 0, 2, 2, 2, 2, 1, 2, 1],
  MOH: [1, 1, 2, 1, 1, 0, 1, 2, 1, 1],
  'MOH-HOS': [2, 2, 2, 1, 1, 1, 1, 1, 0, 1],
  MOE: [1, 1, 1, 1, 1, 1, 1, 2, 1, 1],
  'MOE-SOUTH': [1, 1, 1, 0, 0, 1, 0, 1, 0, 0],
  DGA: [4, 3, 4, 3, 3, 3, 3, 3, 2, 4],
  STA: [3, 2, 1, 2, 4, 4, 3, 3, 2, 2],
};

/** How far each has come: the others are moderated, and their levels final. */
const unfinished: Record<string, 'asked' | 'moderating'> = { MOE: 'asked', 'MOH-HOS': 'moderating' };
const settledMidway = 6;

const respondents = 3;
/** How often a respondent puts her institution lower or higher than where it stands, and can't tell. */
const judgement = { lower: 0.14, as: 0.68, higher: 0.13, unknown: 0.05 };
const shift = { lower: -1, as: 0, higher: 1 };

const reasons = [
  'Agreed with the respondents in a call.',
  'As the minutes of its board show.',
  'By the plan that it has published.',
];

export interface AssessedPlan {
  institution: string;
  /** Their answers in the order of the indicators; null: could not tell. One who is still on her way has fewer, and has not submitted. */
  respondents: { email: string; answers: (number | null)[]; submits: boolean }[];
  /** In the order of the indicators; a reason where respondents did not agree. */
  settled: { ordinal: number; reason: string | null }[];
  final: boolean;
}

/** What is said of each institution by three of its people, and what is settled. */
export const planInstitutionAssessment = (): AssessedPlan[] => {
  const everybody = people(seed);
  const random = seeded(seed + 6);
  return Object.entries(standing).map(([institution, levels]) => {
    const state = unfinished[institution] ?? 'final';
    const said = askedIn(everybody, institution).map(({ email }, nth) => {
      const waits = state === 'asked' && nth === respondents - 1;
      const answers = levels.map((level) => judged(level, random));
      return { email, answers: waits ? answers.slice(0, settledMidway) : answers, submits: !waits };
    });
    const settled = levels.map((ordinal, indicator) => {
      const agreed = said.every(({ answers }) => [ordinal, null].includes(answers[indicator] ?? null));
      const told = said.some(({ answers }) => answers[indicator] !== null);
      return { ordinal, reason: agreed && told ? null : random.pick(reasons) };
    });
    const upTo = { asked: 0, moderating: settledMidway, final: settled.length }[state];
    return { institution, respondents: said, settled: settled.slice(0, upTo), final: state === 'final' };
  });
};

/** Of different role profiles where there are so many: leaders first. */
const askedIn = (everybody: readonly PersonPlan[], institution: string): PersonPlan[] => {
  const own = everybody.filter((person) => person.institution === institution && !person.hasAccount);
  const leaders = own.filter(({ roleProfile }) => roleProfile === 'Senior leader').slice(0, 1);
  const others = own.filter(({ roleProfile }) => roleProfile !== 'Senior leader');
  const profiles = [...new Map(others.map((person) => [person.roleProfile, person])).values()];
  return [...new Set([...leaders, ...profiles, ...others])].slice(0, respondents);
};

const judged = (level: number, random: Random): number | null => {
  const how = random.weighted(judgement);
  return how === 'unknown' ? null : Math.min(4, Math.max(0, level + shift[how]));
};
