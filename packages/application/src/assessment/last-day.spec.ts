import { anInstitution } from '@baobab/testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { day, RoundDesk } from './asked-round.testing';
import { InstitutionDesk } from './institution/institution.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

test('the last day of a round is the one that was set, until it is closed before: then the day on which it was closed', async () => {
  const desk = await RoundDesk.open(database);
  const amina = await desk.somebody();
  const roundId = await desk.aRound([amina], { left: 9 });
  const told = async () => [(await desk.rounds())[0]?.closesOn, (await desk.mine(amina))[0]?.closesOn];
  expect(await told()).toEqual([day(9), day(9)]);
  await desk.close(roundId);
  expect(await told()).toEqual([day(0), day(0)]);
});

test('a round that is closed after its last day, by whatever clock, keeps that day', async () => {
  const desk = await RoundDesk.open(database);
  const roundId = await desk.aRound([await desk.somebody()], { left: 1 });
  await database.rows(`update assessment_round set closed_at = now() + interval '3 days' where id = $1`, [roundId]);
  expect((await desk.rounds())[0]?.closesOn).toBe(day(1));
});

test('the day on which it was closed is one of the organisation’s time zone', async () => {
  const desk = await RoundDesk.open(database);
  const roundId = await desk.aRound([await desk.somebody()], { left: 9 });
  await database.rows(`update organisation set time_zone = 'Pacific/Kiritimati' where id = $1`, [
    desk.head.organisationId,
  ]);
  await database.rows(
    `update assessment_round set closed_at = ($2::date + time '23:00') at time zone 'UTC' where id = $1`,
    [roundId, day(0)],
  );
  expect((await desk.rounds())[0]?.closesOn).toBe(day(1));
});

test('so is the last day of an assessment of institutions, wherever it is told', async () => {
  const desk = await InstitutionDesk.open(database);
  const health = await anInstitution(database.owner, { ...desk.own, parent_id: desk.head.rootId });
  const amina = await desk.somebody('Amina');
  const { assessmentId } = await desk.assess([health.id]);
  await desk.name(assessmentId, health.id, amina.personId);
  const told = async () => [
    (await desk.all())[0]?.closesOn,
    (await desk.institution(assessmentId, health.id))?.closesOn,
    (await desk.mine(amina))[0]?.closesOn,
  ];
  expect(await told()).toEqual([day(20), day(20), day(20)]);
  await desk.answers(amina, assessmentId, health.id, 1);
  await desk.close(assessmentId);
  expect(await told()).toEqual([day(0), day(0), day(0)]);
  await desk.nameModerator(assessmentId, health.id, desk.head.personId);
  await desk.settleAll(assessmentId, health.id, 1);
  await desk.complete(assessmentId, health.id);
  expect((await desk.needs(null)).institutions).toMatchObject([{ closesOn: day(0) }]);
  // Levels that all had answered for became final before the last day: nobody answers about them until then.
  await database.rows('update institution_assessment set closed_at = null where id = $1', [assessmentId]);
  expect((await desk.all())[0]?.closesOn).toBe(day(20));
  expect((await desk.needs(null)).institutions).toMatchObject([{ closesOn: day(0) }]);
  await database.rows('update institution_assessment set closed_at = now() where id = $1', [assessmentId]);
  const { assessmentId: next } = await desk.assess([health.id]);
  expect((await desk.institution(next, health.id))?.earlier).toMatchObject({ assessmentId, closesOn: day(0) });
});
