import { Client } from 'pg';
import { Sentence } from '../sentence';

const patience = 60_000;

export function urlOf({ user, password }: { user: string; password: string }, port: number, database: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Waits until the database answers; after a crash it first recovers, which may take a while. */
export async function answers(
  url: string,
  isRunning: () => boolean,
  whyItEnded: () => Sentence,
  pid: number,
): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await withClient(url, async () => undefined);
    } catch (error) {
      if (!isRunning()) throw whyItEnded();
      if (Date.now() > end || (error as { code?: string }).code === '28P01') {
        throw new Sentence(
          `Process ${pid} holds the database but does not let Baobab in. End it (kill ${pid}) and start again.`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Makes the owner of the database and the database, where they are missing. Returns the owner's address. */
export async function createOwner(superuserUrl: string, password: string): Promise<string> {
  const owner = 'baobab_owner';
  await withClient(superuserUrl, async (client) => {
    const { rowCount: known } = await client.query('select from pg_roles where rolname = $1', [owner]);
    if (!known) await client.query(`create role ${owner}`);
    await client.query(`alter role ${owner} login createrole createdb password ${client.escapeLiteral(password)}`);
    await client.query(`grant pg_signal_backend to ${owner}`);
    const { rowCount: made } = await client.query("select from pg_database where datname = 'baobab'");
    if (!made) await client.query(`create database baobab owner ${owner}`);
  });
  const { port } = new URL(superuserUrl);
  return urlOf({ user: owner, password }, Number(port), 'baobab');
}

export async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // A server that goes away between two statements says so by an event; the statement itself fails as well.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
