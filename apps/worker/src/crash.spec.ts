import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { aGovernment, waitUntil } from '@baobab/testing';
import type { SmtpSink } from './worker.testing';
import { anSmtpSink, backends, Ground, messageIds } from './worker.testing';

const jobs = 100;
const concurrency = 5;

describe.each(backends)('a worker that is killed in the middle of its jobs, over %s', (backendName) => {
  let ground: Ground;
  let sink: SmtpSink;
  let children: ChildProcess[];

  beforeEach(async () => {
    ground = await Ground.lay(backendName);
    sink = await anSmtpSink();
    children = [];
  });

  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await sink.close();
    await ground.clear();
  });

  const startWorker = async (): Promise<ChildProcess> => {
    const child = fork(join(__dirname, 'main.ts'), {
      execArgv: ['--conditions=@baobab/source', '--require', require.resolve('@baobab/tooling/run-sources')],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        PATH: process.env.PATH,
        DATABASE_APP_URL: ground.database.appUrl,
        DATABASE_RELAY_URL: ground.database.relayUrl,
        ...(ground.redisUrl && { REDIS_URL: ground.redisUrl }),
        SMTP_URL: sink.url,
        PUBLIC_URL: 'https://baobab.example.org',
        SECRET_KEY: 'a key for tests, thirty-two characters long',
        LOG_LEVEL: 'fatal',
      },
    });
    children.push(child);
    const [said] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    expect(said).toMatchObject({ ready: true });
    return child;
  };

  /** As many requests for a new password, of one account; the limit an hour is the api's affair. */
  const leaveLetters = async (): Promise<void> => {
    const { account, organisation } = await aGovernment(ground.owner);
    await ground.owner.query(
      `with token as (
         insert into one_time_token (purpose, token_hash, account_id, expires_at)
         select 'password-reset', 'hash ' || n, $1, now() + interval '1 hour' from generate_series(1, $3) as n returning id)
       insert into outbox (key, job, organisation_id, payload)
       select 'password-reset:' || id, 'send-password-reset', $2, jsonb_build_object('tokenId', id, 'accountId', $1::uuid, 'organisationId', $2::uuid) from token`,
      [account.id, organisation.id, jobs],
    );
  };

  it('loses no letter; what was on the wire comes at most twice, with the same Message-ID', async () => {
    await leaveLetters();
    const first = await startWorker();
    await waitUntil('some letters are out', () => sink.received.length >= 10);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const before = sink.received.length;
    expect(before).toBeLessThan(jobs);
    const second = await startWorker();
    await waitUntil('every job is over', async () => (await ground.unsettled()) === 0, 90);
    const ids = messageIds(sink);
    expect(new Set(ids).size).toBe(jobs);
    expect(ids.length - jobs).toBeLessThanOrEqual(concurrency);
    second.kill('SIGTERM');
    expect(await once(second, 'exit')).toEqual([0, null]);
  }, 150_000);

  it('ends by itself when the launcher that forked it is gone', async () => {
    const child = await startWorker();
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  }, 60_000);
});
