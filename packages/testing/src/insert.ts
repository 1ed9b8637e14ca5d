import type { Client } from 'pg';

/** Builders write rows as the owner of a throw-away database: what a test needs, everything else a plausible default. */
export const insert = async <R extends object>(client: Client, table: string, row: R): Promise<R> => {
  const columns = Object.keys(row);
  const marks = columns.map((_, index) => `$${index + 1}`);
  await client.query(
    `insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')}) values (${marks.join(', ')})`,
    Object.values(row),
  );
  return row;
};

let count = 0;
export const next = (): number => (count += 1);
