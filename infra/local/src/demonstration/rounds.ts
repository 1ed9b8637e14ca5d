import { assessAfter } from './after-training';
import type { Levels } from './levels';
import { assessTwice, competencies } from './levels';
import type { PersonPlan } from './people';
import { people } from './people';
import { seeded } from './random';

/** Another seed makes another administration; this one's people are known from screenshots and documentation. */
export const seed = 20_220_923;

/** A round as its coordinator describes it when she imports its table. */
export interface RoundPlan {
  round: {
    name: string;
    kind: 'baseline' | 'stand_alone' | 'post' | 'follow_up';
    heldOn: string;
    disclosure: 'coordinators';
    instrument: string;
  };
  people: number;
  /** The table of people and levels, as a spreadsheet saves it: CSV. */
  table: string;
}

/** What all rounds have in common. */
const alike = { disclosure: 'coordinators', instrument: 'Self-assessment, version 1' } as const;

const rounds: RoundPlan['round'][] = [
  { name: 'Baseline 2025', kind: 'baseline', heldOn: '2025-02-17', ...alike },
  { name: 'Baseline 2026', kind: 'stand_alone', heldOn: '2026-02-16', ...alike },
];

export const planRounds = (): RoundPlan[] => {
  const everybody = people(seed);
  const levels = assessTwice(everybody, seed + 1);
  return rounds.map((round, index) => ({
    round,
    people: everybody.length,
    table: tableOf(everybody, levels[index] ?? []),
  }));
};

/** Of the learners, so many are missing right after the training, and in the follow-up some more. */
const roundsAfter = [
  { name: 'Foundations, after', kind: 'post', day: -126, missing: 12 },
  { name: 'Foundations, follow-up', kind: 'follow_up', day: -30, missing: 26 },
] as const;

/** Right after a training and months later, of its learners alone. @param taught codes of competencies. */
export const planRoundsAfter = (emails: ReadonlySet<string>, taught: ReadonlySet<string>): RoundPlan[] => {
  const everybody = people(seed);
  const [, before] = assessTwice(everybody, seed + 1);
  const random = seeded(seed + 2);
  const learners = everybody
    .map((person, index) => ({
      person,
      levels: assessAfter(before[index] ?? [], taught, random),
      // Missing are first those few whose gender is not known: with them, both others would be withheld.
      stays: person.gender === 'female' || person.gender === 'male' ? random.next() : -1,
    }))
    .filter(({ person }) => emails.has(person.email))
    .sort((one, other) => one.stays - other.stays);
  return roundsAfter.map(({ name, kind, day, missing }, index) => {
    const came = learners.slice(missing);
    const table = tableOf(
      came.map(({ person }) => person),
      came.map(({ levels }) => levels[index] ?? []),
    );
    const round = { name, kind, heldOn: dayAfterBaseline(day, index), ...alike };
    return { round, people: came.length, table };
  });
};

/** Of the day of loading, yet after the round before it, whatever the computer takes the day to be. */
const dayAfterBaseline = (day: number, index: number, today = new Date()): string => {
  const asked = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + day));
  const earliest = new Date(Date.UTC(2026, 1, 17 + index));
  return (asked > earliest ? asked : earliest).toISOString().slice(0, 10);
};

const header = 'Staff number,Name,E-mail,Institution,Region,Post,Gender,Languages,Role profile,Supervisor'.split(',');

const tableOf = (everybody: readonly PersonPlan[], levels: readonly Levels[]): string =>
  [[...header, ...competencies], ...everybody.map((person, index) => rowOf(person, levels[index] ?? []))]
    .map((cells) => cells.map(cell).join(','))
    .join('\n');

const rowOf = (person: PersonPlan, levels: Levels): (string | number | null)[] => [
  person.staffNumber,
  person.name,
  person.email,
  person.institution,
  person.region,
  person.post,
  person.gender,
  person.languages.join(', '),
  person.roleProfile,
  person.supervisor,
  ...levels,
];

/** RFC 4180: a cell that holds a comma or a quotation mark stands between quotation marks. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};
