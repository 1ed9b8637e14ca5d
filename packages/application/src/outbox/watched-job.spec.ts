import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { apart, audit, sql } from '../database';
import { InputProblem, NotFound } from '../problem';
import { CancelJob, startWatchedJob, WatchedJobs } from '.';

let database: WorkingDatabase;
let actor: Head;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  actor = await database.aHead();
});

afterAll(() => database?.close());

const start = async () => {
  const jobId = await database.work.run(actor, () => startWatchedJob(actor, 'run-import', { asked: 'this' }));
  return { jobId, organisationId: actor.organisationId };
};
const jobOf = async ({ jobId }: { jobId: string }) =>
  (await database.owner.query('select state, step, done, total, result, problem from job where id = $1', [jobId]))
    .rows[0] as Record<string, unknown> | undefined;
/** Something that stays if, and only if, the job's transaction is committed. */
const leaveTrace = (trace: string) => audit(trace, 'job', null);
const traced = async (trace: string) =>
  ((await database.owner.query('select 1 from audit where action = $1', [trace])).rowCount ?? 0) > 0;

test('it works for who asked, with the roles that she holds now, and keeps what came of it', async () => {
  const job = await start();
  await new WatchedJobs(database.work).carryOut(job, async (who, input) => {
    expect(who).toMatchObject({ personId: actor.personId, grants: actor.grants });
    expect(input).toEqual({ asked: 'this' });
    leaveTrace('done');
    return { people: 3 };
  });
  expect(await jobOf(job)).toMatchObject({ state: 'done', result: { people: 3 } });
  expect(await traced('done')).toBe(true);
});

test('it works for who has left meanwhile without any role', async () => {
  const job = await start();
  const leaves = (leftOn: string) =>
    database.rows(`update person set left_on = ${leftOn} where id = $1`, [actor.personId]);
  await leaves('current_date');
  await new WatchedJobs(database.work).carryOut(job, async (who) => {
    expect(who.grants).toEqual([]);
    return {};
  });
  await leaves('null');
  expect(await jobOf(job)).toMatchObject({ state: 'done' });
});

test('how far it is, is seen before anything is committed', async () => {
  const job = await start();
  await new WatchedJobs(database.work).carryOut(job, async (_who, _input, progress) => {
    await progress('writing', 40, 100);
    expect(await jobOf(job)).toMatchObject({ state: 'running', step: 'writing', done: 40, total: 100 });
    return {};
  });
});

test('asked to stop in the middle, it leaves nothing', async () => {
  const job = await start();
  await new WatchedJobs(database.work).carryOut(job, async (_who, _input, progress) => {
    leaveTrace('stopped');
    // As somebody else's request does, on a connection of its own.
    await apart(() => new CancelJob(database.work).execute(actor, { jobId: job.jobId }));
    await progress('writing', 1, 2);
    throw new Error('It went on.');
  });
  expect(await jobOf(job)).toMatchObject({ state: 'cancelled', result: null });
  expect(await traced('stopped')).toBe(false);
});

test('a problem is told with its figures, and leaves nothing', async () => {
  const job = await start();
  await new WatchedJobs(database.work).carryOut(job, async () => {
    leaveTrace('problem');
    throw new NotFound('round');
  });
  expect(await jobOf(job)).toMatchObject({ state: 'failed', problem: { code: 'not-found', figures: {} } });
  expect(await traced('problem')).toBe(false);
});

test('what comes first is over before the work begins, and is handed to it', async () => {
  const job = await start();
  const seen = () => sql<{ transaction: string }>('select pg_current_xact_id()::text as transaction');
  await new WatchedJobs(database.work).carryOut<unknown, { transaction: string }[]>(
    job,
    async (_who, _input, _progress, [before]) => {
      leaveTrace('second');
      const [now] = await seen();
      return { apart: Number(now?.transaction !== before?.transaction) };
    },
    (who) => database.work.run(who, seen),
  );
  expect(await jobOf(job)).toMatchObject({ state: 'done', result: { apart: 1 } });
});

test('a problem of what comes first is told, by the issue where it is one of an input', async () => {
  const job = await start();
  await new WatchedJobs(database.work).carryOut(
    job,
    () => Promise.reject(new Error('It began.')),
    () => Promise.reject(new InputProblem([{ path: 'name', code: 'taken', message: 'Choose another.' }])),
  );
  const problem = { code: 'issue.taken', message: 'Choose another.', figures: {} };
  expect(await jobOf(job)).toMatchObject({ state: 'failed', problem });
});

test('a job that is over is left alone', async () => {
  const job = await start();
  let times = 0;
  const once = () => new WatchedJobs(database.work).carryOut(job, () => Promise.resolve({ times: (times += 1) }));
  await once();
  await once();
  expect(await jobOf(job)).toMatchObject({ state: 'done', result: { times: 1 } });
});
