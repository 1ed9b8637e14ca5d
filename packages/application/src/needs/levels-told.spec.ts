import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { PersonNeedsQueries } from '.';
import { NeedsDesk } from './needs.testing';
import { WithheldCells } from './withheld-cells';

let database: WorkingDatabase;
let desk: NeedsDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await NeedsDesk.open(database);
});
afterAll(() => database?.close());

const levelsOf = async (institutionId: string, actor: Actor = desk.as('manager')) => {
  const queries = new PersonNeedsQueries(database.reads, new WithheldCells(database.reads));
  const cell = { roundId: desk.roundId, institutionId, competencyId: desk.competency };
  return (await queries.levelDistribution(actor, cell)).map(({ people }) => people);
};

/** So many people of an institution at each level from 0 to the target, which is 3. */
const standing = async (institution_id: string, people: readonly number[]) => {
  for (const [level, count] of people.entries()) await desk.people(count, level, { institution_id });
};

test('a level of few is withheld, and with it all levels below target: the needs tell of these together alone', async () => {
  expect(desk.target).toBe(3);
  await standing(desk.head.rootId, [20, 3, 30, 12]);
  await desk.count();
  expect(await levelsOf(desk.head.rootId)).toEqual([null, null, null, 12]);
  expect(await levelsOf(desk.head.rootId, desk.head)).toEqual([20, 3, 30, 12]);
});

test('no level of an institution follows from the one above and those beside it', async () => {
  const [health, labour] = [await desk.ministry('Health'), await desk.ministry('Labour')];
  await standing(health, [20, 20, 20, 20]);
  await standing(labour, [20, 3, 20, 20]);
  await desk.count();
  expect(await levelsOf(desk.head.rootId)).toEqual([40, 23, 40, 40]);
  expect(await levelsOf(labour)).toEqual([null, null, null, 20]);
  // Its 20 at level 1 would leave the 3 of the other.
  expect(await levelsOf(health)).toEqual([null, null, null, 20]);
  expect(await levelsOf(health, desk.as('manager', health))).toEqual([20, 20, 20, 20]);
});

test('of an institution whose needs are withheld no level is told, nor of one from which its levels would follow', async () => {
  const [health, labour] = [await desk.ministry('Health'), await desk.ministry('Labour')];
  await standing(health, [20, 20, 20, 20]);
  await standing(labour, [4, 0, 0, 0]);
  await desk.count();
  for (const place of [health, labour]) expect(await levelsOf(place)).toEqual([null, null, null, null]);
  expect(await levelsOf(desk.head.rootId)).toEqual([24, 20, 20, 20]);
});

test('of people whom the reader sees by name the others at their level have to be enough', async () => {
  const [health, labour] = [await desk.ministry('Health'), await desk.ministry('Labour')];
  await standing(health, [20, 20, 20, 20]);
  await standing(labour, [20, 3, 20, 20]);
  await desk.count();
  // She sees the persons of Labour, and nothing of Health that she could not read off.
  const both: Actor = {
    ...desk.as('manager'),
    grants: [
      { role: 'manager', institutionId: desk.head.rootId },
      { role: 'coordinator', institutionId: labour },
    ],
  };
  expect(await levelsOf(labour, both)).toEqual([20, 3, 20, 20]);
  expect(await levelsOf(health, both)).toEqual([20, 20, 20, 20]);
});

test('levels are of those whom the needs count: beside nobody assessed there is nobody at any level', async () => {
  const [health, labour] = [await desk.ministry('Health'), await desk.ministry('Labour')];
  await standing(health, [20, 20, 20, 20]);
  // With levels, and without a target or no longer there.
  const untargeted = await desk.people(12, 1, { institution_id: labour });
  await database.owner.query('update person set role_profile_id = null where id = any($1)', [untargeted]);
  await desk.people(12, 2, { institution_id: labour, left_on: '2026-01-01' });
  await desk.count();
  for (const reader of [desk.head, desk.as('manager')]) {
    expect(await desk.rows({}, reader)).toMatchObject({ Labour: '0 of 0' });
    expect(await levelsOf(labour, reader)).toEqual([0, 0, 0, 0]);
    expect(await levelsOf(desk.head.rootId, reader)).toEqual([20, 20, 20, 20]);
  }
});
