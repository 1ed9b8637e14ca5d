import { throwAwayDatabase } from '@baobab/testing';
import { Client } from 'pg';
import { loadDemonstration } from './load-demonstration';

/** A database of its own that the demonstration was loaded into, read by its owner; and what the loading said meanwhile. */
export async function openDemonstration() {
  const database = await throwAwayDatabase();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const said: string[] = [];
  await loadDemonstration(database.appUrl, 'a key of the test alone, 32 characters long', (line) => said.push(line));
  const close = () => owner.end().then(() => database.drop());
  return { owner, said, close };
}
