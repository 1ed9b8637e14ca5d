import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { insert, next } from './insert';

/** A round of assessment. */
export const aRound = (
  client: Client,
  row: {
    organisation_id: string;
    name?: string;
    kind?: string;
    held_on?: string;
    instrument?: string;
    disclosure?: string;
  },
) =>
  insert(client, 'assessment_round', {
    id: randomUUID(),
    name: `Round ${next()}`,
    kind: 'baseline',
    held_on: '2026-01-15',
    ...row,
  });

/** A round that asks people themselves unless it says otherwise, open from so many days ago for so many to come; nobody is asked yet. */
export const anAskedRound = async (
  client: Client,
  {
    opened = 1,
    left = 10,
    ...row
  }: {
    organisation_id: string;
    institution_id: string;
    name?: string;
    kind?: string;
    disclosure?: string;
    source?: 'self' | 'supervisor' | 'test';
    items_per_competency?: number;
    opened?: number;
    left?: number;
  },
) => {
  const { rows } = await client.query<{ opens_on: string; closes_on: string }>(
    'select (current_date - $1::int)::text as opens_on, (current_date + $2::int)::text as closes_on',
    [opened, left],
  );
  const days = rows[0]!;
  return insert(client, 'assessment_round', {
    id: randomUUID(),
    name: `Self-assessment ${next()}`,
    kind: 'stand-alone',
    source: 'self',
    instrument: 'Self-assessment: unesco-2022',
    held_on: days.opens_on,
    ...days,
    ...row,
  });
};

/** Who is asked of herself, unless somebody else is to answer for her. */
export const aParticipant = (
  client: Client,
  row: { organisation_id: string; round_id: string; person_id: string; rater_id?: string },
) => insert(client, 'round_participant', { rater_id: row.person_id, ...row });

export const aLevel = (
  client: Client,
  row: {
    organisation_id: string;
    round_id: string;
    person_id: string;
    competency_id: string;
    level: number;
    source?: string;
    assessed_on?: string;
    estimate?: number;
    standard_error?: number;
  },
) => insert(client, 'assessed_level', { assessed_on: '2026-01-15', ...row });
