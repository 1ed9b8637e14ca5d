import type { DatabaseUrls } from './migrate';
import { migrateDatabase } from './migrate';
import type { Say } from './say';
import type { Secrets } from './secrets';

/** Everything that must be in the database before the apps start. */
export async function prepareDatabase(ownerUrl: string, secrets: Secrets, say: Say): Promise<DatabaseUrls> {
  say('Bringing the database to the newest schema …');
  return migrateDatabase(ownerUrl, secrets);
}
