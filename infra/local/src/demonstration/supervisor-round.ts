import type { Levels } from './levels';
import { assessTwice } from './levels';
import type { PersonPlan } from './people';
import { people } from './people';
import type { Random } from './random';
import { seeded } from './random';
import { seed } from './rounds';

export const supervisorRound = { name: 'Supervisor assessment 2026', institution: 'MOF', daysOpen: 20 } as const;

/** What a supervisor says of one of her people, in the order of the competencies. */
export interface RatedPlan {
  email: string;
  staffNumber: string;
  supervisor: string;
  levels: number[];
}

/** Teams by what their supervisors do, and how many people a supervisor who answers leaves out because she hardly knows them. */
const shareOfTeams = { rated: 0.76, forgotten: 0.24 };
const shareUnknown = 0.04;
/** How often a supervisor puts somebody a level lower, or higher, than she was assessed. */
const disagreement = { lower: 0.22, as: 0.68, higher: 0.1 };

/** The people of Finance whose supervisors have said where they stand. On a screen: the team of somebody who has an account; the others on paper. */
export const planSupervisorRound = (): { screen: RatedPlan[]; paper: RatedPlan[] } => {
  const everybody = people(seed);
  const [, levels] = assessTwice(everybody, seed + 1);
  const emails = new Map(everybody.map(({ staffNumber, email }) => [staffNumber, email]));
  const onScreen = new Set(everybody.filter(({ hasAccount }) => hasAccount).map(({ supervisor }) => supervisor));
  const random = seeded(seed + 4);
  const answers = new Map<string, boolean>();
  const rated = everybody.flatMap((person, index) => {
    const { supervisor, email, staffNumber, hasAccount } = person;
    if (supervisor === null || !isAsked(person)) return [];
    if (!answers.has(supervisor))
      answers.set(supervisor, onScreen.has(supervisor) || random.weighted(shareOfTeams) === 'rated');
    const seen = (levels[index] ?? []).map((level) => seenAs(level, random));
    if (!answers.get(supervisor) || (random.chance(shareUnknown) && !hasAccount)) return [];
    return [{ email, staffNumber, supervisor, levels: seen }];
  });
  const from = (screen: boolean): RatedPlan[] =>
    rated
      .filter(({ supervisor }) => onScreen.has(supervisor) === screen)
      .map((plan) => ({ ...plan, supervisor: emails.get(plan.supervisor) ?? '' }));
  return { screen: from(true), paper: from(false) };
};

const isAsked = ({ institution }: PersonPlan): boolean => institution.startsWith(supervisorRound.institution);

const shift = { lower: -1, as: 0, higher: 1 };

const seenAs = (level: Levels[number], random: Random): number =>
  Math.min(3, Math.max(0, (level ?? 1) + shift[random.weighted(disagreement)]));
