import { Pool } from 'pg';
import { DataSource, DefaultNamingStrategy } from 'typeorm';
import { snakeCase } from 'typeorm/util/StringUtils';

/** Rows are snake_case, properties camelCase; the table's name stands on the entity. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snakeCase(property);
  }
}

// Nothing a person waits for takes this long; what does is a job, and sets its own.
const timeouts = { statement_timeout: 30_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 60_000 };

/** The writing side. */
export const dataSource = (url: string, entities: (new () => object)[], poolSize = 10): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    poolSize,
    namingStrategy: new SnakeCase(),
    extra: timeouts,
    poolErrorHandler: () => undefined,
  });

/** The reading side (see Reads). */
export const readPool = (url: string, max = 10): Pool => {
  const pool = new Pool({ connectionString: url, max, pipeline: true, ...timeouts });
  // An idle connection that PostgreSQL closes would otherwise end the process; the pool opens another.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};
