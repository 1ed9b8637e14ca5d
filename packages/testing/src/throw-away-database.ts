import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface ThrowAwayDatabase {
  /** The owner's address: for what migrations do, and for looking at rows past the app's grants. */
  ownerUrl: string;
  /** The login of the api and of the worker's use cases. */
  appUrl: string;
  /** The login of the worker's relay and of the queue. */
  relayUrl: string;
  /** Removes the database, connections that a test left open included. */
  drop(): Promise<void>;
}

const template = 'baobab_template';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is not set: this test needs a running PostgreSQL. Run it by "npm test", which starts one.`,
    );
  return value;
};

const address = (ownerUrl: string, database: string, login?: { user: string; password: string }): string => {
  const url = new URL(ownerUrl);
  url.pathname = `/${database}`;
  if (login) {
    url.username = login.user;
    url.password = encodeURIComponent(login.password);
  }
  return url.toString();
};

/**
 * A migrated database of a spec's own, copied from the template in some 50 ms: make it in `beforeAll`, drop it in `afterAll`.
 * The logins are the template's, so a copy needs no roles of its own.
 */
export const throwAwayDatabase = async (): Promise<ThrowAwayDatabase> => {
  const serverUrl = required('BAOBAB_TEST_DATABASE_URL');
  const app = { user: `${template}_app_login`, password: required('BAOBAB_TEST_APP_PASSWORD') };
  const relay = { user: `${template}_relay_login`, password: required('BAOBAB_TEST_RELAY_PASSWORD') };
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(serverUrl, `create database ${name} template ${template}`);
  return {
    ownerUrl: address(serverUrl, name),
    appUrl: address(serverUrl, name, app),
    relayUrl: address(serverUrl, name, relay),
    drop: () => onServer(serverUrl, `drop database if exists ${name} with (force)`),
  };
};

/** Not from within the template: PostgreSQL copies a database only while nobody is connected to it. */
const onServer = async (serverUrl: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: address(serverUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
