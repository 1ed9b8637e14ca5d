import { Redis } from 'ioredis';

export interface ThrowAwayRedis {
  url: string;
  /** Everything that Redis knows is gone, as after a crash without a disk. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** An empty database of the Redis under test, for this Jest worker alone. */
export const throwAwayRedis = async (): Promise<ThrowAwayRedis> => {
  const server = process.env.BAOBAB_TEST_REDIS_URL;
  if (!server)
    throw new Error(
      'BAOBAB_TEST_REDIS_URL is not set: this test needs a running Redis. Run it by "npm test", which starts one.',
    );
  const url = new URL(server);
  // Redis has 16 databases; Jest counts its workers from 1.
  url.pathname = `/${Number(process.env.JEST_WORKER_ID ?? '1') % 16}`;
  const client = new Redis(url.toString());
  await client.flushdb();
  return {
    url: url.toString(),
    flush: async () => void (await client.flushdb()),
    close: async () => void (await client.quit()),
  };
};
