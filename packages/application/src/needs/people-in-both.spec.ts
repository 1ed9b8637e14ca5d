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

test('who was assessed in both rounds is counted once, at a place and below it', async () => {
  const north = await desk.ministry('North office');
  const [here, there] = [await desk.people(12, 0), await desk.people(13, 1, { institution_id: north })];
  await again([...here, ...there.slice(0, 11), ...(await desk.people(2, null))]);
  expect(await found()).toEqual({ round: 25, other: 25, both: 23 });
  expect(await found(north)).toEqual({ round: 13, other: 11, both: 11 });
});

test('nobody in both is told, and a few are not, whoever reads', async () => {
  const people = await desk.people(14, 0);
  await again(await desk.people(3, null));
  expect(await found()).toEqual({ round: 14, other: 3, both: 0 });
  await again(people.slice(0, 9));
  for (const actor of [desk.as('coordinator'), desk.as('manager')])
    expect(await found(desk.head.rootId, actor)).toEqual({ round: 14, other: 12, both: null });
  await again(people.slice(9, 10));
  expect(await found()).toEqual({ round: 14, other: 13, both: 10 });
});

test('people without a target and those who left count in neither, as in the matrix', async () => {
  const left = await desk.people(1, 0, { left_on: '2026-01-01' });
  const without = await aPerson(database.owner, { ...desk.own, institution_id: desk.head.rootId });
  const counted = await desk.people(11, 0);
  await again([without.id], desk.roundId);
  await again([...left, without.id, ...counted]);
  await desk.count();
  expect(await found()).toEqual({ round: 11, other: 11, both: 11 });
  const matrix = await desk.matrix();
  expect(matrix!.people - matrix!.notAssessed).toBe(11);
});

test('what lies outside the reach, or is no round, is not found', async () => {
  const [north, south] = [await desk.ministry('North'), await desk.ministry('South')];
  await expect(found(south, desk.as('coordinator', north))).rejects.toMatchObject({ code: 'not-found' });
  later = desk.head.rootId;
  await expect(found()).rejects.toMatchObject({ code: 'not-found' });
});
