import { anInstitution } from '@baobab/testing';
import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { TeamQueries, TransferTeam } from '.';
import { RoundDesk } from './asked-round.testing';

let database: WorkingDatabase;
let desk: RoundDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await RoundDesk.open(database);
});
afterAll(() => database?.close());

const idsOf = (people: readonly Actor[]) => people.map(({ personId }) => personId);
const transfer = (from: Actor, people: readonly Actor[], to: Actor, actor: Actor = desk.head) =>
  new TransferTeam(database.work).execute(actor, {
    supervisorId: from.personId,
    personIds: idsOf(people),
    toId: to.personId,
  });
const left = (actor: Actor = desk.head) => new TeamQueries(database.reads).left(actor);
const leaves = ({ personId }: Actor) =>
  database.rows(`update person set left_on = current_date where id = $1`, [personId]);
const team = async (size: number) => {
  const boss = await desk.somebody({ name: 'Boss' });
  return { boss, people: await desk.people(size, { supervisor_id: boss.personId }) };
};
const supervisorsOf = async (people: readonly Actor[]) =>
  (
    await database.rows<{ supervisor: string }>(
      'select supervisor_id as supervisor from person where id = any($1) order by array_position($1, id)',
      [idsOf(people)],
    )
  ).map(({ supervisor }) => supervisor);

test('whose supervisor left is listed, with what she has not answered yet, until another is named', async () => {
  const { boss, people } = await team(2);
  const next = await desk.somebody({ name: 'Next' });
  await desk.supervised(boss, people);
  expect(await left()).toEqual([]);
  await leaves(boss);
  const [found] = await left();
  expect(found).toMatchObject({ supervisorId: boss.personId, name: 'Boss', leftOn: expect.any(String) });
  expect(found!.people.map(({ openAnswers }) => openAnswers)).toEqual([1, 1]);
  expect(await transfer(boss, people, next)).toEqual({ people: 2, openAnswers: 2 });
  expect(await left()).toEqual([]);
  expect(await supervisorsOf(people)).toEqual([next.personId, next.personId]);
});

test('whose supervisor works out of reach is listed as well', async () => {
  const [health, finance] = [await desk.aPart(), await desk.aPart()];
  const boss = await desk.somebody({ institution_id: finance.id });
  await desk.somebody({ institution_id: health.id, supervisor_id: boss.personId });
  const coordinator = { ...desk.head, grants: [{ role: 'coordinator' as const, institutionId: health.id }] };
  expect(await left(coordinator)).toMatchObject([{ supervisorId: boss.personId, leftOn: null }]);
  expect(await left({ ...coordinator, grants: [{ role: 'manager', institutionId: health.id }] })).toEqual([]);
});

test('the new supervisor is asked anew about who is not submitted; what the old one chose is gone, what she submitted stays', async () => {
  const { boss, people } = await team(2);
  const [amina, bilal] = people as [Actor, Actor];
  const next = await desk.somebody();
  const roundId = await desk.supervised(boss, people);
  await desk.answers(boss, roundId, 2, amina);
  await desk.submit(boss, roundId, amina);
  await desk.answers(boss, roundId, 1, bilal);
  expect(await transfer(boss, people, next)).toEqual({ people: 2, openAnswers: 1 });
  expect((await desk.mine(next)).map(({ personId, answered }) => [personId, answered])).toEqual([[bilal.personId, 0]]);
  expect((await desk.mine(boss)).map(({ personId }) => personId)).toEqual([amina.personId]);
  const ratings = await database.rows('select 1 from rating where round_id = $1 and person_id = $2', [
    roundId,
    bilal.personId,
  ]);
  expect(ratings).toEqual([]);
  await desk.answers(next, roundId, 3, bilal);
  expect(await desk.submit(next, roundId, bilal)).toEqual({ done: true });
});

test('nobody is handed over by who does not reach her, to who left or is one of them, nor away from another supervisor', async () => {
  const { boss, people } = await team(2);
  const next = await desk.somebody();
  const health = await anInstitution(database.owner, { ...desk.own, parent_id: desk.head.rootId });
  const beside: Actor = { ...desk.head, grants: [{ role: 'coordinator', institutionId: health.id }] };
  const inHealth = await desk.somebody({ institution_id: health.id });
  await expect(transfer(boss, people, inHealth, beside)).rejects.toMatchObject({ kind: 'VersionConflict' });
  await expect(transfer(boss, people, next, beside)).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(transfer(boss, people, people[0]!)).rejects.toMatchObject({ issues: [{ code: 'own-supervisor' }] });
  await expect(transfer(next, people, inHealth)).rejects.toMatchObject({ kind: 'VersionConflict' });
  await leaves(next);
  await expect(transfer(boss, people, next)).rejects.toMatchObject({ kind: 'NotFound' });
  expect(await supervisorsOf(people)).toEqual([boss.personId, boss.personId]);
});
