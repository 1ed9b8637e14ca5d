import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { CohortDesk } from './cohort.testing';
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
