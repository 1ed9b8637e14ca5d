import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { migrate } from '@baobab/application/database';
import { withClient } from './postgres/owner';
import { majorVersion } from './postgres/cluster';
import { repository } from './processes';
import { Sentence } from './sentence';
import type { Secrets } from './secrets';

export interface DatabaseUrls {
  /** Owns the tables; for migrations only, never given to an app. */
  ownerUrl: string;
  appUrl: string;
  relayUrl: string;
}

/** Brings the database to the newest schema, and makes the logins of the apps. */
export async function migrateDatabase(
  ownerUrl: string,
  secrets: Pick<Secrets, 'appPassword' | 'relayPassword'>,
): Promise<DatabaseUrls> {
  await refuseUnreachable(ownerUrl);
  try {
    const { appUrl, relayUrl } = await migrate({
      ownerUrl,
      appPassword: secrets.appPassword,
      relayPassword: secrets.relayPassword,
    });
    return { ownerUrl, appUrl, relayUrl };
  } catch (error) {
    throw new Sentence(error instanceof Error ? error.message : String(error));
  }
}

async function refuseUnreachable(url: string): Promise<void> {
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int / 10000 as version",
    );
    return rows[0]?.version ?? 0;
  }).catch((error: Error) => {
    throw new Sentence(whyUnreachable(error, new URL(url)));
  });
  if (version >= Number(majorVersion)) return;
  throw new Sentence(`The database of DATABASE_URL is PostgreSQL ${version}; Baobab needs ${majorVersion} or newer.`);
}

function whyUnreachable(error: Error & { code?: string }, { hostname, port, username, pathname }: URL): string {
  const server = `${hostname}:${port || 5432}`;
  switch (error.code) {
    case 'ECONNREFUSED':
      return `No database answers at ${server}. Start it, or correct DATABASE_URL.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `There is no host named ${hostname}. Correct DATABASE_URL.`;
    case '28P01':
    case '28000':
      return `The database at ${server} does not let "${username}" in. Correct the user and password in DATABASE_URL.`;
    case '3D000':
      return `There is no database "${pathname.slice(1)}" at ${server}. Create it, or correct DATABASE_URL.`;
    default:
      return `The database at ${server} can't be used (${error.message}). Correct DATABASE_URL.`;
  }
}

/** Brings the queue that lives in PostgreSQL to what the worker needs; with REDIS_URL there is none. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const entry = path.join(repository, 'apps', 'worker', 'dist', 'migrate-queue.js');
  const environment = { PATH: process.env.PATH, DATABASE_URL: ownerUrl };
  await promisify(execFile)(process.execPath, [entry], { env: environment }).catch((error: { stderr?: string }) => {
    throw new Sentence(
      error.stderr?.trim() || "The queue's schema was not migrated. Run npm run build, then start again.",
    );
  });
}
