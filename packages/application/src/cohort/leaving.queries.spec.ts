import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { CohortDesk } from './cohort.testing';
import { Enrolling } from './enrolling.testing';
import { LeavingQueries } from '.';

let database: WorkingDatabase;
let desk: CohortDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await CohortDesk.open(database);
});
afterAll(() => database?.close());

const day = async (days: number) =>
  (await database.rows<{ day: string }>('select (current_date + $1::int)::text as day', [days]))[0]!.day;
const below = async (): Promise<Actor> => ({
  ...desk.actor,
  grants: [{ role: 'coordinator', institutionId: await desk.place() }],
});
const queries = () => new LeavingQueries(database.reads);

test('what leaving would do is told by cohort: what runs on the day, by name to who may see persons in it', async () => {
  const [runs, over] = [await desk.aCohort({ name: 'Runs' }), await desk.aCohort()];
  const amina = await desk.somebody();
  await desk.plan(runs);
  await desk.enrol(runs, amina);
  await database.rows(
    `insert into enrolment (organisation_id, cohort_id, person_id, state, by_self) values ($1, $2, $3, 'completed', false)`,
    [amina.organisationId, over, amina.personId],
  );
  const places = async (days: number, actor: Actor = desk.actor) =>
    queries().places(actor, { personId: amina.personId, leftOn: await day(days) });
  expect(await places(0)).toEqual([{ cohortName: 'Runs', state: 'enrolled' }]);
  expect(await places(9)).toEqual([]);
  expect(await places(0, await below())).toEqual([]);
});

test('what leaving would do is told by session from the day on, by name within reach', async () => {
  const cohort = await desk.aCohort({ name: 'Led' });
  const trainer = await desk.aTrainer();
  await desk.plan(cohort, { trainerId: trainer.personId });
  const sessions = async (days: number, actor: Actor = desk.actor) =>
    queries().sessions(actor, { personId: trainer.personId, leftOn: await day(days) });
  expect(await sessions(7)).toMatchObject([{ title: 'First day', cohortName: 'Led' }]);
  expect(await sessions(8)).toEqual([]);
  expect(await sessions(0, await below())).toEqual([]);
});

describe('of requests for a seat, those are told that nobody decides from the day on', () => {
  const scene = async () => {
    const enrolling = new Enrolling(database, desk);
    const place = await desk.place();
    const manager = await enrolling.official('manager', place);
    const learner = await desk.somebody(0, place);
    await desk.enrolMyself(learner, await desk.aCohort({ enrolment_policy: 'approval' }));
    const requests = async (days = 1, { personId }: Actor = manager) =>
      queries().requests(desk.actor, { personId, leftOn: await day(days) });
    return { enrolling, place, manager, learner, requests };
  };

  test('while she is the only manager over who asks; not those that lapse before the day', async () => {
    const { manager, enrolling, requests } = await scene();
    expect([await requests(), await requests(30)]).toEqual([1, 0]);
    expect(await requests(1, await enrolling.official('manager', await desk.place()))).toBe(0);
    expect(await requests(1, await enrolling.official('coordinator', manager.grants[0]!.institutionId))).toBe(0);
  });

  test('none where another manager is there on the day, at her institution or above', async () => {
    const { enrolling, requests } = await scene();
    const above = await enrolling.official('manager');
    expect(await requests()).toBe(0);
    const leaves = async (days: number) =>
      database.rows('update person set left_on = $2 where id = $1', [above.personId, await day(days)]);
    await leaves(2);
    expect([await requests(1), await requests(2)]).toEqual([0, 1]);
  });

  test('and who asks does not count as another manager, for she does not decide what she asked', async () => {
    const { learner, place, requests } = await scene();
    await database.rows(
      `insert into role_grant (organisation_id, person_id, role, institution_id) values ($1, $2, 'manager', $3)`,
      [learner.organisationId, learner.personId, place],
    );
    expect(await requests()).toBe(1);
  });
});

test('the list of a cohort says on which day somebody leaves, and whether what she holds is given back then', async () => {
  const cohort = await desk.aCohort({ seats: 1 });
  const [leaver, waiter, stays] = await desk.people(3);
  for (const person of [leaver!, waiter!, stays!]) await desk.enrol(cohort, person);
  await desk.plan(cohort);
  const leaves = async (person: Actor, days: number) =>
    database.rows('update person set left_on = $2 where id = $1', [person.personId, await day(days)]);
  const told = async () => {
    const { nodes } = await desk.enrolments(cohort);
    return [leaver!, waiter!, stays!].map(({ personId }) => {
      const { leavesOn, givenBack } = nodes.find((each) => each.personId === personId)!;
      return [leavesOn, givenBack];
    });
  };
  await leaves(leaver!, 3);
  await leaves(waiter!, 9);
  expect(await told()).toEqual([
    [await day(3), true],
    [await day(9), false],
    [null, null],
  ]);
  // From the day on the clock gives it back: the list does not announce it any more.
  await leaves(leaver!, 0);
  expect((await told())[0]).toEqual([null, null]);
});
