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
    await client.query(`
      grant usage, create on schema ${name} to baobab_relay;
      grant select, insert, update, delete on all tables in schema ${name} to baobab_relay;
      grant usage, select, update on all sequences in schema ${name} to baobab_relay;
      grant execute on all routines in schema ${name} to baobab_relay`);
  } finally {
    await client.end();
  }
};
