import { loadDemonstration } from './demonstration/load-demonstration';
import type { DatabaseUrls } from './migrate';
import { migrateDatabase, migrateQueue } from './migrate';
import { administrator } from './demonstration/government';
import { withClient } from './postgres/owner';
import type { Say } from './say';
import type { Secrets } from './secrets';
import type { Settings } from './settings';

/** Everything that must be in the database before the apps start: the newest schema and, the first time, the demonstration. */
export async function prepareDatabase(
  ownerUrl: string,
  secrets: Secrets,
  settings: Pick<Settings, 'redisUrl' | 'demonstration'>,
  say: Say,
): Promise<DatabaseUrls> {
  say('Bringing the database to the newest schema …');
  const urls = await migrateDatabase(ownerUrl, secrets);
  if (settings.redisUrl === undefined) await migrateQueue(ownerUrl);
  if (settings.demonstration && !(await hasDemonstration(urls.appUrl))) {
    say('Loading the demonstration organisation …');
    await loadDemonstration(urls.appUrl, secrets.secretKey, say);
  }
  return urls;
}

/** Its accounts come last and together: where there is one, the demonstration is whole. */
const hasDemonstration = (appUrl: string): Promise<boolean> =>
  withClient(appUrl, async (client) => {
    await client.query(`select set_config('app.email', $1, false)`, [administrator.email]);
    const { rowCount } = await client.query('select 1 from account where email = $1', [administrator.email]);
    return rowCount === 1;
  });
