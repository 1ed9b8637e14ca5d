import { aCohort, aSession } from '@baobab/testing';
import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { groupsOf } from '../programme/programme.testing';
import { CohortDesk } from './cohort.testing';
import { CohortTasksQueries, GoOnWithCohort, ProgrammeProgressQueries } from '.';

let database: WorkingDatabase;
let desk: CohortDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await CohortDesk.open(database);
});
afterAll(() => database?.close());

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
const tasksOf = async (actor: Actor = desk.actor) => {
  const queries = new CohortTasksQueries(database.reads);
  return Object.fromEntries(
    [...(await queries.all(actor)), ...(await queries.toPlace(actor))].map(({ kind, count, tasks }) => [
      kind,
      { count, first: tasks[0] },
    ]),
  );
};
const comingOf = (actor: Actor = desk.actor) => new CohortTasksQueries(database.reads).coming(actor);
const progressOf = async (actor: Actor = desk.actor) =>
  (await new ProgrammeProgressQueries(database.reads, groupsOf(database.reads)).newest(actor))[0];
const aSessionAt = (cohort_id: string, from: number, row: { venue?: string; trainer_id?: string } = {}) =>
  aSession(database.owner, {
    organisation_id: desk.actor.organisationId,
    cohort_id,
    starts_at: hours(from),
    ends_at: hours(from + 1),
    ...row,
  });
/** Without the role over the whole; with it over one place below. */
const over = (institutionId: string, role: 'coordinator' | 'manager' = 'coordinator'): Actor => ({
  ...desk.actor,
  grants: [{ role, institutionId }],
});

test('an organisation that has nothing yet has nothing to do, and nothing is coming', async () => {
  const head = await database.aHead();
  expect(await tasksOf(head)).toEqual({});
  expect(await comingOf(head)).toEqual([]);
  expect(await progressOf(head)).toBeUndefined();
});

test('people in need of a published programme wait to be placed, until they are in a cohort of it', async () => {
  const [first] = await desk.people(3);
  expect(await tasksOf()).toMatchObject({ people_to_place: { count: 1, first: { id: desk.programmeId, people: 3 } } });
  await desk.enrol(await desk.aCohort(), first!);
  expect(await tasksOf()).toMatchObject({ people_to_place: { first: { people: 2 } } });
});

test('a cohort without a session needs one, and one that is too small needs people', async () => {
  const small = await aCohort(database.owner, {
    organisation_id: desk.actor.organisationId,
    programme_id: desk.programmeId,
    created_by: desk.actor.personId,
    least_people: 4,
  });
  expect(await tasksOf()).toMatchObject({
    cohort_too_small: { count: 1, first: { id: small.id, people: 4 } },
    cohort_without_session: { count: 1, first: { id: small.id } },
  });
  await desk.plan(small.id);
  expect(await tasksOf()).not.toHaveProperty('cohort_without_session');
});

test('of a cohort that is too small on its day to decide it is asked what becomes of it, until that is decided', async () => {
  const cohortId = await desk.aCohort({ least_people: 4 });
  await desk.plan(cohortId);
  await desk.enrol(cohortId, await desk.somebody());
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await desk.change(cohortId, { decideBy: day(2) });
  expect(await tasksOf()).toMatchObject({ cohort_too_small: { first: { people: 3 } } });
  await desk.change(cohortId, { decideBy: day(-1) });
  const asked = await tasksOf();
  expect(asked).toMatchObject({ cohort_to_decide: { count: 1, first: { id: cohortId, people: 3 } } });
  expect(asked).not.toHaveProperty('cohort_too_small');
  const { version: expectedVersion } = await desk.cohort(cohortId);
  const goOn = new GoOnWithCohort(database.work);
  await goOn.execute(desk.actor, { cohortId, expectedVersion });
  expect(await tasksOf()).not.toHaveProperty('cohort_to_decide');
  await expect(goOn.execute(desk.actor, { cohortId, expectedVersion })).rejects.toMatchObject({
    kind: 'VersionConflict',
  });
});

test('who waits for a seat is counted for each cohort', async () => {
  const cohort = await desk.aCohort({ seats: 1 });
  for (const person of await desk.people(3)) await desk.enrol(cohort, person);
  expect(await tasksOf()).toMatchObject({ cohort_waiting_list: { count: 1, first: { id: cohort, people: 2 } } });
});

test('a session of the next 7 days needs somebody to lead it; a later or cancelled one does not yet', async () => {
  const cohort = await desk.aCohort();
  const trainer = await desk.aTrainer();
  await aSessionAt(cohort, 24 * 8);
  await aSessionAt(cohort, 20, { trainer_id: trainer.personId });
  const cancelled = await aSessionAt(cohort, 30);
  await desk.cancel(cancelled.id);
  expect(await tasksOf()).not.toHaveProperty('session_without_trainer');
  const soon = await aSessionAt(cohort, 40);
  const found = await tasksOf();
  expect(found).toMatchObject({ session_without_trainer: { count: 1, first: { id: cohort, name: soon.title } } });
  expect(found).not.toHaveProperty('session_without_place');
  expect(await comingOf()).toMatchObject([{ trainerName: expect.any(String) }, { title: soon.title }, {}]);
});

test('a session that was held wants its attendance, and a cohort whose last one is over wants to be completed', async () => {
  const cohort = await desk.aCohort();
  const person = await desk.somebody();
  await desk.enrol(cohort, person);
  const session = await desk.aHeldSession(cohort);
  expect(await tasksOf()).toMatchObject({
    attendance_missing: { count: 1, first: { id: cohort, people: 1 } },
    cohort_to_complete: { count: 1, first: { id: cohort, people: 1 } },
  });
  await desk.record(desk.actor, session, [[person, 'present']]);
  expect(await tasksOf()).not.toHaveProperty('attendance_missing');
  await desk.complete(cohort);
  expect(await tasksOf()).toEqual({});
  expect(await progressOf()).toMatchObject({ cohorts: 1, enrolled: 0, completed: 1, inNeed: 1, left: 0 });
});

test('of many tasks of a kind the count is told, and the first three', async () => {
  for (let made = 0; made < 5; made += 1) await desk.aCohort();
  const groups = await new CohortTasksQueries(database.reads).all(desk.actor);
  expect(groups).toMatchObject([{ kind: 'cohort_without_session', count: 5 }]);
  expect(groups[0]!.tasks).toHaveLength(3);
});

test('nobody is told of what lies outside of her reach, and a manager has no tasks', async () => {
  await desk.people(2);
  const cohort = await desk.aCohort();
  await aSessionAt(cohort, 5);
  const below = over(await desk.place());
  expect(await tasksOf(below)).toEqual({});
  expect(await comingOf(below)).toEqual([]);
  expect(await progressOf(below)).toBeUndefined();
  const manager = over(desk.actor.rootId, 'manager');
  expect(await tasksOf(manager)).toEqual({});
  expect(await comingOf(manager)).toHaveLength(1);
});

test('a manager is not told of few people in need, nor how few of many were placed', async () => {
  const manager = over(desk.actor.rootId, 'manager');
  const people = await desk.people(9);
  expect(await progressOf(manager)).toMatchObject({ inNeed: null, left: null });
  expect(await progressOf()).toMatchObject({ inNeed: 9, left: 9 });
  await desk.people(9);
  expect(await progressOf(manager)).toMatchObject({ inNeed: 18, left: 18 });
  await desk.enrol(await desk.aCohort(), people[0]!);
  expect(await progressOf(manager)).toMatchObject({ enrolled: 1, inNeed: 18, left: null });
});

test('nor of how many need it where few stand at one of the levels below target', async () => {
  await desk.people(12);
  await desk.people(4, 1);
  const { inNeed } = (await progressOf())!;
  expect(inNeed).toBeGreaterThanOrEqual(12);
  expect(await progressOf(over(desk.actor.rootId, 'manager'))).toMatchObject({ inNeed: null, left: null });
});

test('where the round shows nobody persons, it is not told who is to be placed', async () => {
  desk = await CohortDesk.open(database, 'person');
  await desk.people(3);
  expect(await tasksOf()).toEqual({});
});
