import type { Client } from 'pg';
import { randomUUID } from 'node:crypto';
import { next } from './insert';
import { anAskedRound } from './round-builders';

/** Many people at once. @returns their ids. */
export const somePeople = async (
  client: Client,
  count: number,
  row: { organisation_id: string; institution_id: string },
): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    `insert into person (organisation_id, institution_id, id, name)
     select $1, $2, gen_random_uuid(), 'Person ' || $3 || ' ' || n from generate_series(1, $4::int) as n returning id`,
    [row.organisation_id, row.institution_id, next(), count],
  );
  return rows.map(({ id }) => id);
};

/** A test that these people sat, over since yesterday unless it says otherwise. @param solved a row a person, a column an item. @returns its id. */
export const aSatTest = async (
  client: Client,
  {
    people,
    items,
    solved,
    ...round
  }: {
    organisation_id: string;
    institution_id: string;
    people: readonly string[];
    items: readonly string[];
    solved: readonly (readonly boolean[])[];
    opened?: number;
    left?: number;
    name?: string;
  },
): Promise<string> => {
  const { id } = await anAskedRound(client, {
    opened: 20,
    left: -1,
    name: `Test ${randomUUID()}`,
    ...round,
    source: 'test',
    items_per_competency: 1,
  });
  const mine = [round.organisation_id, id];
  await client.query(
    `insert into test_item (organisation_id, round_id, position, item_id)
     select $1, $2, place - 1, id from unnest($3::uuid[]) with ordinality as asked (id, place)`,
    [...mine, items],
  );
  await client.query(
    `insert into round_participant (organisation_id, round_id, person_id, rater_id, started_at, submitted_at)
     select $1, $2, id, id, now(), now() from unnest($3::uuid[]) as id`,
    [...mine, people],
  );
  const given = solved.flatMap((row, person) =>
    row.map((each, item) => ({ person_id: people[person], item_id: items[item], solved: each })),
  );
  const rows = 'jsonb_to_recordset($3::jsonb) as given (person_id uuid, item_id uuid, solved boolean)';
  const values = [...mine, JSON.stringify(given)];
  await client.query(
    `insert into test_answer (organisation_id, round_id, person_id, item_id, answer)
     select $1, $2, person_id, item_id, '{"chosen": [0]}' from ${rows}`,
    values,
  );
  await client.query(
    `insert into test_result (organisation_id, round_id, person_id, item_id, solved) select $1, $2, person_id, item_id, solved from ${rows}`,
    values,
  );
  return id;
};
