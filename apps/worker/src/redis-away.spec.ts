import type { SeverableLink } from '@baobab/testing';
import { severableLink, waitUntil } from '@baobab/testing';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { readEnvironment } from './environment';
import { WorkerModule } from './worker.module';
import { Ground } from './worker.testing';

describe('a worker whose Redis is away', () => {
  let ground: Ground;
  let link: SeverableLink;
  let app: INestApplication;
  let health: string;
  let closed: Promise<void> | undefined;

  beforeEach(async () => {
    closed = undefined;
    ground = await Ground.lay('Redis');
    link = await severableLink(ground.redisUrl ?? '');
    const environment = readEnvironment({
      DATABASE_APP_URL: ground.database.appUrl,
      DATABASE_RELAY_URL: ground.database.relayUrl,
      REDIS_URL: link.url,
      PUBLIC_URL: 'http://localhost:3000',
      SECRET_KEY: 'a key for tests, thirty-two characters long',
      LOG_LEVEL: 'silent',
    });
    app = await NestFactory.create(WorkerModule.register(environment), new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    await app.listen(0, '127.0.0.1');
    health = await app.getUrl();
  });

  afterEach(async () => {
    await close();
    await link.sever();
    await ground.clear();
  });

  const close = () => (closed ??= app.close());
  const status = async (which: 'live' | 'ready'): Promise<number> => (await fetch(`${health}/health/${which}`)).status;
  const allSettled = () => waitUntil('every job is over', async () => (await ground.unsettled()) === 0, 60);

  it('lives, says that it is not ready, keeps the jobs, and runs them when Redis comes, goes and comes again', async () => {
    expect(await status('live')).toBe(200);
    expect(await status('ready')).toBe(503);
    const early = await ground.leaveJob();
    await link.mend();
    await allSettled();
    await waitUntil('it is ready', async () => (await status('ready')) === 200);
    await link.sever();
    const [during] = await ground.leaveJobs(20);
    await waitUntil('it noticed', async () => (await status('ready')) === 503);
    expect(await ground.row(during ?? '')).toMatchObject({ relayed_at: null, problem: null });
    await link.mend();
    await allSettled();
    expect((await ground.row(early)).problem).toBeNull();
  }, 120_000);

  it('ends when it is told to, though Redis never came', async () => {
    await ground.leaveJob();
    expect(await status('ready')).toBe(503);
    await expect(close()).resolves.toBeUndefined();
  }, 60_000);
});
