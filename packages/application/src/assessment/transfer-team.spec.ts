import { anInstitution } from '@baobab/testing';
import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { ChangePerson } from '../organisation';
import { TeamQueries, TransferTeam } from '.';
import { RoundDesk } from './asked-round.testing';
import { ImportDesk } from './import.testing';

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
  expect(await left()).toEqual({ totalCount: 0, teams: [] });
  await leaves(boss);
  const { totalCount, teams } = await left();
  expect(totalCount).toBe(1);
  const [found] = teams;
  expect(found).toMatchObject({ supervisorId: boss.personId, name: 'Boss', leftOn: expect.any(String) });
  expect(found!.people.map(({ openAnswers }) => openAnswers)).toEqual([1, 1]);
  expect(await transfer(boss, people, next)).toEqual({ people: 2, openAnswers: 2 });
  expect(await left()).toEqual({ totalCount: 0, teams: [] });
  expect(await supervisorsOf(people)).toEqual([next.personId, next.personId]);
});

test('whose supervisor works out of reach is listed as well', async () => {
  const [health, finance] = [await desk.aPart(), await desk.aPart()];
  const boss = await desk.somebody({ institution_id: finance.id });
  await desk.somebody({ institution_id: health.id, supervisor_id: boss.personId });
  const coordinator = { ...desk.head, grants: [{ role: 'coordinator' as const, institutionId: health.id }] };
  expect(await left(coordinator)).toMatchObject({
    totalCount: 1,
    teams: [{ supervisorId: boss.personId, leftOn: null }],
  });
  expect(await left({ ...coordinator, grants: [{ role: 'manager', institutionId: health.id }] })).toMatchObject({
    totalCount: 0,
  });
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

test('more than fifty supervisors who left are counted, and the first fifty told', async () => {
  const bosses = await desk.people(51, { left_on: '2026-01-01' });
  for (const { personId } of bosses) await desk.somebody({ supervisor_id: personId });
  const { totalCount, teams } = await left();
  expect([totalCount, teams.length]).toEqual([51, 50]);
});

const named = (person: Actor, supervisor: string | null, expectedVersion: number) =>
  new ChangePerson(database.work).execute(desk.head, {
    personId: person.personId,
    expectedVersion,
    institutionId: desk.head.rootId,
    name: 'Amina',
    supervisor,
  });
const asked = async (...supervisors: Actor[]) =>
  Promise.all(supervisors.map(async (each) => (await desk.mine(each)).map(({ answered }) => answered)));

test('who is named as supervisor on a person’s own page is asked about her in open rounds, too, and by the same rule', async () => {
  const { boss, people } = await team(1);
  const [amina] = people as [Actor];
  const next = await desk.somebody({ staff_number: 'S 2' });
  const roundId = await desk.supervised(boss, people);
  await desk.answers(boss, roundId, 1, amina);
  await named(amina, 'S 2', 1);
  expect(await asked(boss, next)).toEqual([[], [0]]);
  expect(await database.rows('select 1 from rating where round_id = $1', [roundId])).toEqual([]);
  await desk.answers(next, roundId, 2, amina);
  await desk.submit(next, roundId, amina);
  await named(amina, null, 2);
  await database.rows('update person set staff_number = $2 where id = $1', [boss.personId, 'S 1']);
  await named(amina, 'S 1', 3);
  expect((await desk.mine(next)).map(({ personId }) => personId)).toEqual([amina.personId]);
  expect(await asked(boss)).toEqual([[]]);
});

test('who was asked stays asked, with her answers, while nobody else can be', async () => {
  const { boss, people } = await team(1);
  const [amina] = people as [Actor];
  await desk.answers(boss, await desk.supervised(boss, people), 1, amina);
  await named(amina, null, 1);
  expect(await asked(boss)).toEqual([[desk.competencies.length]]);
});

test('so is whom a file names as supervisor', async () => {
  const boss = await desk.somebody();
  const next = await desk.somebody({ staff_number: 'S 2' });
  const amina = await desk.somebody({ staff_number: '1', supervisor_id: boss.personId });
  await desk.supervised(boss, [amina]);
  await new ImportDesk(database).import(desk.head, 'Staff number,Name,Supervisor,D1.1\n1,Amina,S 2,1');
  expect(await asked(boss, next)).toEqual([[], [0]]);
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
