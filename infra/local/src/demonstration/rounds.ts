import type { Levels } from './levels';
import { assessTwice, competencies } from './levels';
import type { PersonPlan } from './people';
import { people } from './people';

/** Another seed makes another administration; this one's people are known from screenshots and documentation. */
const seed = 20_220_923;

/** A round as its coordinator describes it when she imports its table. */
export interface RoundPlan {
  round: { name: string; kind: 'baseline' | 'stand_alone'; heldOn: string; disclosure: 'coordinators' };
  people: number;
  /** The table of people and levels, as a spreadsheet saves it: CSV. */
  table: string;
}

const rounds: RoundPlan['round'][] = [
  { name: 'Baseline 2025', kind: 'baseline', heldOn: '2025-02-17', disclosure: 'coordinators' },
  { name: 'Baseline 2026', kind: 'stand_alone', heldOn: '2026-02-16', disclosure: 'coordinators' },
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

const header = 'Staff number,Name,E-mail,Institution,Region,Post,Gender,Languages,Role profile'.split(',');

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
  ...levels,
];

/** RFC 4180: a cell that holds a comma or a quotation mark stands between quotation marks. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};
