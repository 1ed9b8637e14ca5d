import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { createRoles } from './roles';

const folder = join(__dirname, 'migrations');

export interface MigrateOptions {
  /** The owner of the tables; it creates the roles and runs the migrations. */
  ownerUrl: string;
  appPassword: string;
  relayPassword: string;
}

/** The names of all migrations, in their order. */
export const migrations = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.up.sql'))
    .map((file) => file.slice(0, -'.up.sql'.length))
    .sort();

const read = (name: string, way: 'up' | 'down') => readFileSync(join(folder, `${name}.${way}.sql`), 'utf8');

const withLogin = (url: string, user: string, password: string): string => {
  const login = new URL(url);
  login.username = encodeURIComponent(user);
  login.password = encodeURIComponent(password);
  return login.toString();
};

/**
 * Brings a database to the newest schema: roles, then each migration that has not run, each in its own transaction under
 * one lock, so that two that start at once do not run the same.
 * @returns the addresses for the app's and the relay's own logins.
 */
export const migrate = async ({
  ownerUrl,
  appPassword,
  relayPassword,
}: MigrateOptions): Promise<{ appUrl: string; relayUrl: string }> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const database = client.database ?? 'baobab';
    const logins = {
      app: { user: `${database}_app_login`, password: appPassword },
      relay: { user: `${database}_relay_login`, password: relayPassword },
    };
    await client.query("select pg_advisory_lock(hashtext('baobab:migrate'))");
    await createRoles(client, logins);
    await client.query(
      'create table if not exists migration (name text primary key, ran_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const ran = new Set(rows.map(({ name }) => name));
    for (const name of migrations().filter((each) => !ran.has(each))) await step(client, name, 'up');
    return {
      appUrl: withLogin(ownerUrl, logins.app.user, appPassword),
      relayUrl: withLogin(ownerUrl, logins.relay.user, relayPassword),
    };
  } finally {
    await client.end();
  }
};

/** Runs one migration forward or back, whole or not at all. */
export const step = async (client: Client, name: string, way: 'up' | 'down'): Promise<void> => {
  await client.query('begin');
  try {
    await client.query("set local lock_timeout = '5s'");
    await client.query(read(name, way));
    await client.query(
      way === 'up' ? 'insert into migration (name) values ($1)' : 'delete from migration where name = $1',
      [name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(
      `Migration ${name} (${way}) failed and was undone: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};
