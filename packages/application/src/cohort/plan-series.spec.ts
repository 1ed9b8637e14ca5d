import { WorkingDatabase } from '../database/working-database.testing';
import { CohortDesk } from './cohort.testing';
import { PlanSeries, PreviewSeries } from '.';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

/** The next last Sunday of March, when clocks in Berlin are put forward, and its neighbours a week away. */
const year = new Date().getUTCFullYear() + 1;
const lastOfMarch = new Date(Date.UTC(year, 2, 31));
const spring = (weeks: number) =>
  new Date(Date.UTC(year, 2, 31 - lastOfMarch.getUTCDay() + 7 * weeks)).toISOString().slice(0, 10);

const aSeries = {
  title: 'Practice',
  venue: 'Hall A',
  firstDay: spring(-1),
  startsAt: '09:00',
  endsAt: '11:00',
  timeZone: 'Europe/Berlin',
  weekdays: [7],
  times: 3,
};
const night = { startsAt: '02:30', endsAt: '04:00' };

const scene = async () => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort();
  const plan = async (input: Record<string, unknown> = {}) =>
    new PlanSeries(database.work).execute(desk.actor, { cohortId, ...aSeries, ...input });
  const preview = async (input: Record<string, unknown> = {}) =>
    (await new PreviewSeries(database.work).execute(desk.actor, { cohortId, ...aSeries, ...input })).sessions;
  const letters = async () =>
    (
      await database.rows<{ occasion: string }>(
        `select payload->>'occasion' as occasion from outbox where organisation_id = $1 and payload->>'cohortId' = $2 and payload->>'occasion' like 's%-planned'`,
        [desk.actor.organisationId, cohortId],
      )
    ).map(({ occasion }) => occasion);
  return { desk, cohortId, plan, preview, letters };
};

test('a series is planned in one step, at the same time by the clock on the wall, and each person is told once', async () => {
  const { desk, cohortId, plan, letters } = await scene();
  await desk.enrol(cohortId, await desk.somebody());
  const { personId: trainerId } = await desk.aTrainer();
  expect(await plan({ trainerId })).toMatchObject({ planned: 3 });
  const { sessions } = await desk.cohort(cohortId);
  expect(sessions).toMatchObject(
    [`${spring(-1)}T08:00:00`, `${spring(0)}T07:00:00`, `${spring(1)}T07:00:00`].map((startsAt) => ({
      startsAt: expect.stringContaining(startsAt) as unknown,
      title: 'Practice',
      trainerId,
    })),
  );
  expect(await letters()).toEqual(['series-planned', 'series-planned']);
  expect(await desk.audited()).toContain('series.planned');
});

test('the preview says what stands in the way of which session, and nothing is planned until nothing does', async () => {
  const { desk, cohortId, plan, preview } = await scene();
  await plan({ firstDay: spring(0), times: 1 });
  const { personId: trainerId } = await desk.aTrainer();
  const shown = await preview({ trainerId });
  expect(shown.map(({ day, clashes }) => [day, clashes.map(({ kind, title }) => [kind, title])])).toEqual([
    [spring(-1), []],
    [
      spring(0),
      [
        ['venue', 'Practice'],
        ['cohort', 'Practice'],
      ],
    ],
    [spring(1), []],
  ]);
  await expect(plan({ trainerId })).rejects.toMatchObject({ kind: 'SessionClash', code: 'venue-taken' });
  expect((await desk.cohort(cohortId)).sessions).toHaveLength(1);
  await plan({ trainerId, leftOut: [spring(0)] });
  expect((await desk.cohort(cohortId)).sessions).toHaveLength(4);
});

test('a time that clocks are put forward over is shown as such, and refused with the day and the remedy', async () => {
  const { plan, preview } = await scene();
  expect((await preview(night)).map(({ startsAt }) => startsAt === null)).toEqual([false, true, false]);
  await expect(plan(night)).rejects.toMatchObject({
    issues: [{ path: 'startsAt', code: 'skipped-hour', message: expect.stringContaining(spring(0)) as unknown }],
  });
  expect(await plan({ ...night, leftOut: [spring(0)] })).toMatchObject({ planned: 3 });
});

test.each([
  ['without an end', { times: null }, 'no-end'],
  ['with two ends', { lastDay: spring(9) }, 'no-end'],
  ['that ends before it starts', { endsAt: '08:00' }, 'ends-before-start'],
  ['of no day', { times: null, lastDay: spring(-2) }, 'empty-series'],
  [
    'of more than a hundred sessions',
    { times: null, lastDay: `${year + 2}-12-31`, weekdays: [1, 7] },
    'too-long-series',
  ],
  ['in the past', { firstDay: '2026-01-01' }, 'in-the-past'],
  ['in a time zone that there is not', { timeZone: 'Europe/Atlantis' }, 'unknown-time-zone'],
  ['nowhere', { venue: null }, 'nowhere'],
])('a series %s is refused', async (_, input, code) => {
  const { plan } = await scene();
  await expect(plan(input)).rejects.toMatchObject({ issues: [{ code }] });
});

test('a series is for who coordinates the institution', async () => {
  const { desk, cohortId } = await scene();
  const stranger = await desk.somebody();
  const asked = { cohortId, ...aSeries };
  await expect(new PlanSeries(database.work).execute(stranger, asked)).rejects.toMatchObject({ kind: 'Refused' });
  await expect(new PreviewSeries(database.work).execute(stranger, asked)).rejects.toMatchObject({ kind: 'Refused' });
});
