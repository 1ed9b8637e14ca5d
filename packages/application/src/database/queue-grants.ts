import { Client } from 'pg';

/**
 * Lets the relay's role use a queue that lives in PostgreSQL, in a schema of its own. It may create there: the queue makes
 * a sequence of its own for each queue name when the first job comes.
 */
export const grantQueue = async (ownerUrl: string, schema: string): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const name = client.escapeIdentifier(schema);
    await client.query(`grant usage, create on schema ${name} to baobab_relay`);
    // Only what the owner made: the sequences that the relay made itself are the relay's already, and not the owner's to grant.
    const { rows } = await client.query<{ kind: string; name: string }>(
      `select case relkind when 'S' then 'sequence' else 'table' end as kind, format('%I.%I', relnamespace::regnamespace, relname) as name
       from pg_class where relnamespace = $1::regnamespace and relkind in ('r', 'p', 'v', 'S') and relowner = current_user::regrole`,
      [name],
    );
    for (const { kind, name: object } of rows) {
      const rights = kind === 'sequence' ? 'usage, select, update' : 'select, insert, update, delete';
      await client.query(`grant ${rights} on ${kind} ${object} to baobab_relay`);
    }
    await client.query(`grant execute on all routines in schema ${name} to baobab_relay`);
  } finally {
    await client.end();
  }
};
