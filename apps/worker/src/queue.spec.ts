import { randomUUID } from 'node:crypto';
import { RelayOutbox } from '@baobab/application/outbox';
import { waitUntil } from '@baobab/testing';
import { Logger } from '@nestjs/common';
import type { Consumer } from './consumers';
import { JobQueues } from './job-queues';
import { JobRunner } from './job-runner';
import { openQueueBackend } from './queue-backend';
import type { QueueSettings } from './queues';
import { Reconciler } from './reconciler';
import { Relay } from './relay';
import { backends, Ground } from './worker.testing';

const quick: QueueSettings = {
  concurrency: 5,
  job: {
    attempts: 3,
    backoff: { type: 'fixed', delay: 10 },
    removeOnComplete: { age: 3_600 },
    removeOnFail: { age: 3_600 },
  },
};
const settings = { mail: quick, work: quick, count: quick };

describe.each(backends)('jobs over %s', (backendName) => {
  let ground: Ground;
  let outbox: RelayOutbox;
  let queues: JobQueues;
  let relays: Relay[];
  let reconciler: Reconciler;
  let consume: Consumer['execute'];
  let consumed: unknown[];
  let stop: () => Promise<void>;

  beforeAll(() => Logger.overrideLogger(false));

  beforeEach(async () => {
    ground = await Ground.lay(backendName);
    const { relayUrl } = ground.database;
    outbox = await RelayOutbox.connect(relayUrl);
    const errors: Error[] = [];
    const failed = (error: Error) => void errors.push(error);
    const backend = openQueueBackend({ redisUrl: ground.redisUrl, relayUrl }, failed);
    await backend.open();
    queues = new JobQueues(backend, failed, settings);
    relays = [1, 2].map(() => new Relay(outbox, queues, relayUrl));
    reconciler = new Reconciler(outbox, queues);
    consumed = [];
    consume = async (_actor, payload) => consumed.push(payload);
    const runner = new JobRunner(
      backend,
      outbox,
      new Map([['send-password-reset', { execute: (actor, payload) => consume(actor, payload) }]]),
      failed,
      settings,
    );
    runner.start();
    stop = async () => {
      await Promise.all(relays.map((relay) => relay.stop()));
      await runner.close();
      await queues.close();
      await backend.close();
      await outbox.close();
      // What happened until everything was closed; that the database goes is no failure.
      const failures = [...errors];
      await ground.clear();
      expect(failures).toEqual([]);
    };
  });

  afterEach(() => stop());

  const start = () => relays.forEach((relay) => relay.start());
  const allSettled = () => waitUntil('every job is over', async () => (await ground.unsettled()) === 0);

  it('a job runs once, for the organisation of its row, and is settled', async () => {
    const actors: unknown[] = [];
    consume = async (actor) => actors.push(actor);
    start();
    const id = await ground.leaveJob();
    await allSettled();
    expect(actors).toEqual([{ organisationId: ground.organisationId, clock: true }]);
    expect((await ground.row(id)).problem).toBeNull();
  });

  it('two relays that compete for 200 jobs hand over each of them once', async () => {
    await ground.leaveJobs(200);
    start();
    await allSettled();
    expect(consumed).toHaveLength(200);
    expect(new Set(consumed.map((payload) => JSON.stringify(payload))).size).toBe(200);
  });

  it('a job that is handed over again, before or after it ran, does not run again', async () => {
    const id = await ground.leaveJob();
    // A relay that dies after the queue took the job and before the commit.
    const died = outbox.handOver(10, async (due) => {
      await queues.add(due);
      throw new Error('died');
    });
    await expect(died).rejects.toThrow('died');
    expect((await ground.row(id)).relayed_at).toBeNull();
    await waitUntil('the job ran', () => consumed.length > 0);
    start();
    await waitUntil('the row is marked', async () => (await ground.row(id)).relayed_at !== null);
    await ground.leaveJob();
    await waitUntil('a later job ran', () => consumed.length > 1);
    await allSettled();
    expect(consumed).toHaveLength(2);
  });

  it('a job that fails is tried again, then given up, with the reason kept at its row', async () => {
    let tries = 0;
    consume = async () => {
      tries += 1;
      throw new Error('The mail server is closed.');
    };
    start();
    const id = await ground.leaveJob();
    await waitUntil('it is given up', async () => (await queues.fateOf(id, 'send-password-reset')).is === 'failed');
    expect(tries).toBe(3);
    await ground.owner.query("update outbox set relayed_at = relayed_at - interval '1 hour'");
    await reconciler.reconcile();
    const row = await ground.row(id);
    expect(row.settled_at).not.toBeNull();
    expect(row.problem).toBe('The mail server is closed.');
  });

  it('a job that fails once runs when it is tried again', async () => {
    let tries = 0;
    consume = async () => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
    };
    start();
    await ground.leaveJob();
    await allSettled();
    expect(tries).toBe(2);
  });

  it('a queue that loses its memory is told again, and nothing is lost', async () => {
    const ids = await ground.leaveJobs(20);
    // Relayed to a queue that forgets before anybody consumes: marked, and nowhere.
    await outbox.handOver(100, () => Promise.resolve());
    await ground.flushQueue();
    await ground.owner.query("update outbox set relayed_at = relayed_at - interval '1 hour'");
    start();
    await reconciler.reconcile();
    await allSettled();
    expect(consumed).toHaveLength(ids.length);
  });

  it('a job that does not fit its contract is set aside with the remedy, and holds up no other', async () => {
    const bad = await ground.leaveJob({ payload: { tokenId: 'not an id' } });
    const foreign = await ground.leaveJob({ payload: { organisationId: randomUUID() } });
    const good = await ground.leaveJob();
    start();
    await waitUntil('the good one is over', async () => (await ground.row(good)).settled_at !== null);
    expect(consumed).toHaveLength(1);
    expect((await ground.row(bad)).problem).toMatch(/tokenId: .*Correct the payload/);
    expect((await ground.row(foreign)).problem).toMatch(/names the organisation/);
    await ground.owner.query(
      `update outbox set payload = payload || jsonb_build_object('tokenId', gen_random_uuid()) where id = $1`,
      [bad],
    );
    await outbox.retrySetAside();
    await waitUntil('the corrected one is over', async () => (await ground.row(bad)).settled_at !== null);
    expect((await ground.row(foreign)).settled_at).toBeNull();
  });

  it('a job of a newer version waits for it', async () => {
    const unknown = await ground.leaveJob({ job: 'a-job-of-tomorrow' });
    const known = await ground.leaveJob();
    start();
    await waitUntil('the known one is over', async () => (await ground.row(known)).settled_at !== null);
    expect(await ground.row(unknown)).toEqual({ relayed_at: null, settled_at: null, problem: null });
  });
});
