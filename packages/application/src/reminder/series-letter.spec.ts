import { WorkingDatabase } from '../database/working-database.testing';
import { NoticeDesk } from './notices.testing';

let database: WorkingDatabase;
let desk: NoticeDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());
beforeEach(async () => {
  desk = await NoticeDesk.open(database);
});
afterEach(() => desk.close());

/** So many days of 24 hours ahead, for three hours. */
const session = (days: number) => {
  const from = Date.now() + days * 86_400_000;
  return { startsAt: new Date(from).toISOString(), endsAt: new Date(from + 3 * 3_600_000).toISOString() };
};

test('a series is told by one letter with all of its sessions, to who attends and to who leads; one that was cancelled since is not in it', async () => {
  const { cohorts } = desk;
  const cohortId = await cohorts.aCohort();
  const [reader, trainer] = [await desk.reader(), await desk.trainer()];
  await cohorts.enrol(cohortId, reader);
  await cohorts.plan(cohortId, { title: 'Another', ...session(30) });
  const before = (await desk.left()).length;
  await desk.planSeries(cohortId, { times: 3, trainerId: trainer.personId });
  expect((await desk.occasions()).slice(before)).toEqual(['series-planned', 'series-planned']);
  const series = async () => (await desk.letters()).filter(({ occasion }) => occasion === 'series-planned');
  expect((await series()).map(({ sessions, leads }) => [sessions.length, leads]).sort()).toEqual([
    [3, false],
    [3, true],
  ]);
  const { sessions } = await cohorts.cohort(cohortId);
  await cohorts.cancel((sessions as { id: string; title: string }[]).find(({ title }) => title === 'Series')!.id);
  expect((await series()).map(({ sessions: told }) => told.length)).toEqual([2, 2]);
  await cohorts.withdraw(reader, cohortId);
  expect(await series()).toHaveLength(1);
});
