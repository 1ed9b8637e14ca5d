import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import type { Progress } from '../../outbox';
import { WatchedJobs } from '../../outbox';
import { EvidenceDesk } from './evidence.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

/** Which tables nobody else may refresh the statistics of, while levels are written. */
class LocksWhileWriting extends WatchedJobs {
  held: string[] | null = null;

  override carryOut<Input, Found>(
    job: { organisationId: string; jobId: string },
    work: (actor: Actor, input: Input, progress: Progress, found: Found) => Promise<object>,
    before?: (actor: Actor, input: Input) => Promise<Found>,
  ): Promise<void> {
    const watched: typeof work = (actor, input, progress, found) => {
      const watch: Progress = async (step, ...far) => {
        if (step === 'writing') this.held = await lockedByJobs();
        return progress(step, ...far);
      };
      return work(actor, input, watch, found);
    };
    return super.carryOut(job, watched, before);
  }
}
const lockedByJobs = async (): Promise<string[]> => {
  const locks = await database.rows<{ name: string }>(
    `select relation::regclass::text as name from pg_locks join pg_stat_activity activity using (pid)
     where mode = 'ShareUpdateExclusiveLock' and granted and backend_type = 'client backend' and activity.datname = current_database()`,
  );
  return locks.map(({ name }) => name);
};

test('putting evidence together keeps nobody from refreshing statistics while it is long at work', async () => {
  const desk = await EvidenceDesk.open(database);
  const personId = await desk.somebody();
  const roundId = await desk.round('self', 10);
  await desk.level(roundId, personId, 2);
  const jobs = new LocksWhileWriting(database.work);
  await desk.fuse([roundId], {}, desk.head, jobs);
  expect(jobs.held).toEqual([]);
});
