import { loadDemonstration } from './demonstration/load-demonstration';
import type { DatabaseUrls } from './migrate';
import { migrateDatabase, migrateQueue } from './migrate';
import { administrator } from './demonstration/government';
import { withClient } from './postgres/owner';
import type { Say } from './say';
import type { Secrets } from './secrets';
import { setUpLink } from './set-up-link';
import type { Settings } from './settings';

export interface Prepared extends DatabaseUrls {
  /** As long as no real organisation has been set up. */
  setUpLink?: string;
}

/** Everything that must be in the database before the apps start: the newest schema and, the first time, the demonstration. */
export async function prepareDatabase(
  ownerUrl: string,
  secrets: Secrets,
  settings: Pick<Settings, 'redisUrl' | 'demonstration' | 'publicUrl'>,
  say: Say,
): Promise<Prepared> {
  say('Bringing the database to the newest schema …');
  const urls = await migrateDatabase(ownerUrl, secrets);
  if (settings.redisUrl === undefined) await migrateQueue(ownerUrl);
  if (settings.demonstration && !(await hasDemonstration(urls.appUrl))) {
    say('Loading the demonstration organisation …');
    await loadDemonstration(urls.appUrl, secrets.secretKey, say);
  }
  return { ...urls, setUpLink: await setUpLink(urls.appUrl, secrets.secretKey, settings.publicUrl) };
}

/** Its accounts come last and together: where there is one, the demonstration is whole. */
const hasDemonstration = (appUrl: string): Promise<boolean> =>
  withClient(appUrl, async (client) => {
    await client.query(`select set_config('app.email', $1, false)`, [administrator.email]);
    const { rowCount } = await client.query('select 1 from account where email = $1', [administrator.email]);
    return rowCount === 1;
  });
