import { aLevel, aPerson, aRound } from '@baobab/testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { PeopleInBothQueries } from '.';
import { NeedsDesk } from './needs.testing';

let database: WorkingDatabase;
let desk: NeedsDesk;
let later: string;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await NeedsDesk.open(database);
  later = (await aRound(database.owner, { ...desk.own, name: 'Later', held_on: '2026-09-01' })).id;
});
afterAll(() => database?.close());

const again = async (people: readonly string[], round_id = later) => {
  for (const person_id of people)
    await aLevel(database.owner, { ...desk.own, round_id, person_id, competency_id: desk.competency, level: 1 });
};
const found = (institutionId = desk.head.rootId, actor = desk.as('coordinator')) =>
  new PeopleInBothQueries(database.reads).of(actor, { roundId: desk.roundId, otherRoundId: later, institutionId });

test('who was assessed in both rounds is counted once, at a place and below it, in whole tens', async () => {
  const north = await desk.ministry('North office');
  const [here, there] = [await desk.people(12, 0), await desk.people(13, 1, { institution_id: north })];
  await again([...here, ...there.slice(0, 11), ...(await desk.people(2, null))]);
  expect(await found()).toEqual({ round: 20, other: 20, both: 20 });
  expect(await found(north)).toEqual({ round: 10, other: 10, both: 10 });
  await again((await desk.people(5, 0)).slice(0, 5));
  expect(await found()).toEqual({ round: 30, other: 30, both: 20 });
});

test('nobody in both and a few are not told apart, whoever reads, nor are the few of one of two institutions', async () => {
  const north = await desk.ministry('North office');
  const [here, there] = [await desk.people(14, 0), await desk.people(11, 0, { institution_id: north })];
  expect(await found()).toEqual({ round: 20, other: 0, both: 0 });
  await again(here.slice(0, 3));
  for (const actor of [desk.as('coordinator'), desk.as('manager')])
    expect(await found(desk.head.rootId, actor)).toEqual({ round: 20, other: 0, both: 0 });
  // 14 less the 11 of the office would be the 3 beside it.
  await again(there);
  expect(await found()).toEqual({ round: 20, other: 10, both: 10 });
  expect(await found(north)).toEqual({ round: 10, other: 10, both: 10 });
});

test('people without a target and those who left count in neither, as in the matrix', async () => {
  const left = await desk.people(1, 0, { left_on: '2026-01-01' });
  const without = await aPerson(database.owner, { ...desk.own, institution_id: desk.head.rootId });
  // Either of the two would make twenty of them.
  const counted = await desk.people(19, 0);
  await again([without.id], desk.roundId);
  await again([...left, without.id, ...counted]);
  await desk.count();
  expect(await found()).toEqual({ round: 10, other: 10, both: 10 });
  const matrix = await desk.matrix();
  expect(matrix!.people - matrix!.notAssessed).toBe(19);
});

test('what lies outside the reach, or is no round, is not found', async () => {
  const [north, south] = [await desk.ministry('North'), await desk.ministry('South')];
  await expect(found(south, desk.as('coordinator', north))).rejects.toMatchObject({ code: 'not-found' });
  later = desk.head.rootId;
  await expect(found()).rejects.toMatchObject({ code: 'not-found' });
});
