import { WorkingDatabase } from '../database/working-database.testing';
import { PlanDesk } from '../cohort/plan-change/plan-change.testing';
import { NoticeDesk } from './notices.testing';

let database: WorkingDatabase;
let desk: NoticeDesk;
let plans: PlanDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());
beforeEach(async () => {
  desk = await NoticeDesk.open(database);
  plans = new PlanDesk(database, desk.cohorts);
});
afterEach(() => desk.close());

/** A cohort of three sessions ahead, with somebody who attends and somebody who leads. */
const scene = async () => {
  const cohortId = await desk.cohorts.aCohort();
  const [reader, trainer] = [await desk.reader(), await desk.trainer()];
  await desk.cohorts.enrol(cohortId, reader);
  await desk.planSeries(cohortId, { times: 3, trainerId: trainer.personId });
  await plans.forget();
  return { cohortId, reader, trainer };
};
const told = async () =>
  (await desk.letters())
    .map(({ occasion, leads, sessions }) => [occasion, leads, sessions.map(({ cancelled }) => cancelled)])
    .sort();
const three = (cancelled: boolean) => [cancelled, cancelled, cancelled];

test('sessions that are postponed are told by one letter with all of them, as they are now, until they are changed again', async () => {
  const { cohortId } = await scene();
  const { changeId } = await plans.change('postpone', { cohortId, days: 7 });
  expect(await told()).toEqual([
    ['sessions-changed', false, three(false)],
    ['sessions-changed', true, three(false)],
  ]);
  await plans.undo(changeId);
  // What was told of the first change holds no longer; the same people are told of the way back.
  expect(await told()).toEqual([
    ['sessions-changed', false, three(false)],
    ['sessions-changed', true, three(false)],
  ]);
});

test('who hands sessions over is told which, and who takes them over that she leads them', async () => {
  const { cohortId } = await scene();
  const next = await desk.trainer();
  await plans.change('trainer', { cohortId, trainerId: next.personId });
  expect(await told()).toEqual([
    ['sessions-changed', false, three(false)],
    ['sessions-changed', true, three(false)],
    ['sessions-handed-over', false, three(false)],
  ]);
});

test('a cohort that is cancelled is told with its reason and the sessions that go out of calendars', async () => {
  const { cohortId } = await scene();
  await desk.cohorts.enrol(await desk.cohorts.aCohort(), await desk.reader());
  const waits = await desk.reader();
  await desk.cohorts.change(cohortId, { seats: 1 });
  await desk.cohorts.enrol(cohortId, waits);
  await plans.forget();
  await plans.change('cancel', { cohortId, reason: 'No venue.' });
  const letters = await desk.letters();
  expect(letters.map(({ occasion, reason }) => [occasion, reason])).toEqual(
    Array(3).fill(['cohort-cancelled', 'No venue.']),
  );
  expect(letters.map(({ sessions }) => sessions.length).sort()).toEqual([0, 3, 3]);
});

test('who goes into another cohort is told how she stands there, with its sessions and those that are hers no more', async () => {
  const { cohortId } = await scene();
  const into = await desk.cohorts.aCohort({ seats: 1 });
  await desk.planSeries(into, { times: 1, venue: 'Hall D', startsAt: '05:00', endsAt: '06:00' });
  await plans.forget();
  await plans.change('merge', { cohortId, intoCohortId: into });
  expect(await told()).toEqual([
    ['cohort-cancelled', true, three(false)],
    ['moved-to-cohort', false, expect.arrayContaining([...three(true), false])],
  ]);
});
