import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';

export interface Logins {
  app: { user: string; password: string };
  relay: { user: string; password: string };
}

const quote = (client: Client, name: string) => client.escapeIdentifier(name);

/**
 * Makes the group roles that the migrations grant to, and a login a database for the app and the relay. Neither owns a
 * table nor passes by row-level security.
 * @throws Error with a sentence when the owner may not create roles and they do not exist yet.
 */
export const createRoles = async (client: Client, logins: Logins): Promise<void> => {
  const { rows: known } = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1)',
    [['baobab_app', 'baobab_relay', logins.app.user, logins.relay.user]],
  );
  const exists = (role: string) => known.some(({ rolname }) => rolname === role);
  const {
    rows: [me],
  } = await client.query<{ may: boolean; name: string }>(
    'select rolcreaterole or rolsuper as may, rolname as name from pg_roles where rolname = current_user',
  );
  if (!me?.may) {
    throw new Error(
      `The database role "${me?.name ?? 'of DATABASE_URL'}" can't create roles, and Baobab keeps its app and its relay apart from the owner of its tables. ` +
        `Grant it once as a superuser: ALTER ROLE "${me?.name ?? '…'}" CREATEROLE; then start again.`,
    );
  }
  for (const group of ['baobab_app', 'baobab_relay']) {
    if (!exists(group)) await client.query(`create role ${group} nologin`);
  }
  for (const [group, login] of [
    ['baobab_app', logins.app],
    ['baobab_relay', logins.relay],
  ] as const) {
    const name = quote(client, login.user);
    if (!exists(login.user)) await client.query(`create role ${name} login in role ${group}`);
    // Only a superuser may say nobypassrls; a new role has none of these rights anyway.
    await client.query(`alter role ${name} with login password ${client.escapeLiteral(login.password)}`);
  }
};

export const randomPassword = (): string => randomBytes(24).toString('base64url');
