import { Logger } from '@nestjs/common';
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

const logger = new Logger('Database');

/** An idle connection that PostgreSQL closes would otherwise end the process; the pool opens another. */
const warn = ({ message }: Error): void => logger.warn(`A connection was lost, and another is opened: ${message}`);

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
    poolErrorHandler: warn,
  });

/** The reading side (see Reads). */
export const readPool = (url: string, max = 10): Pool => {
  const pool = new Pool({ connectionString: url, max, pipeline: true, ...timeouts });
  pool.on('error', warn);
  pool.on('connect', (client) => client.on('error', warn));
  return pool;
};
