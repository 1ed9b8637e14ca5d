import type { ThrowAwayDatabase } from '@baobab/testing';
import { aGovernment, aRound, throwAwayDatabase } from '@baobab/testing';
import { Client } from 'pg';
import { migrations, step } from './migrate';

let database: ThrowAwayDatabase;
let owner: Client;

beforeAll(async () => {
  database = await throwAwayDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const editions = async (code: string) => {
  const { rows } = await owner.query<{ id: string; edition: number; state: string; longest: string }>(
    `select id, edition, state, texts -> 'en' -> 'options' ->> 3 as longest from item
     where organisation_id is null and code = $1 order by edition`,
    [code],
  );
  return rows;
};

test('an item that nobody was asked is worded anew in its place; one that a round asked stays, and the new wording is its next edition', async () => {
  const reworded = migrations().indexOf('0035-items-reworded');
  for (const name of [...migrations()].reverse()) await step(owner, name, 'down');
  for (const name of migrations().slice(0, reworded)) await step(owner, name, 'up');
  const [before] = await editions('D1.1.1a');
  const { organisation } = await aGovernment(owner, 'coordinator');
  const round = await aRound(owner, { organisation_id: organisation.id });
  await owner.query('insert into test_item (organisation_id, round_id, position, item_id) values ($1, $2, 0, $3)', [
    ...[organisation.id, round.id, before!.id],
  ]);
  for (const name of migrations().slice(reworded)) await step(owner, name, 'up');
  expect(await editions('D1.1.1a')).toEqual([
    { ...before, state: 'retired' },
    {
      id: expect.any(String) as string,
      edition: 2,
      state: 'approved',
      longest: 'Which official has made the most mistakes',
    },
  ]);
  expect(await editions('D1.1.1b')).toMatchObject([
    { edition: 1, state: 'approved', longest: 'The counter should get a chatbot that answers common questions' },
  ]);
});
