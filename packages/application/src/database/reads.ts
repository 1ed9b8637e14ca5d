import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Scope } from './scope';
import { settingsOf } from './scope';

/** A read model's statement. Named, so that PostgreSQL plans it once a connection. */
export interface Statement {
  name: string;
  text: string;
  values?: unknown[];
  /** For a large statement whose values hardly change the plan: planned once without them, not anew for each request. */
  plannedOnce?: true;
}

const plannedOnce = { name: 'planned-once', text: `select set_config('plan_cache_mode', 'force_generic_plan', true)` };

/**
 * The reading side: each call is its own short transaction of one round trip (begin, scope, query and commit are queued on
 * a pipelined connection without waiting), so that nested loaders never hold a connection while they wait for another.
 */
@Injectable()
export class Reads {
  constructor(private readonly pool: Pool) {}

  async all<R>(scope: Scope, { plannedOnce: once, ...statement }: Statement): Promise<R[]> {
    const client = await this.pool.connect();
    try {
      const [, , , answer] = await Promise.all([
        client.query('begin read only'),
        client.query({ name: 'scope', ...settingsOf(scope) }),
        once && client.query(plannedOnce),
        client.query<R & Record<string, unknown>>(statement),
        client.query('commit'),
      ]);
      client.release();
      return answer.rows;
    } catch (error) {
      // A failed statement leaves its pipelined transaction in doubt: the connection is not used again.
      client.release(true);
      throw error;
    }
  }

  async one<R>(scope: Scope, statement: Statement): Promise<R | null> {
    const [row] = await this.all<R>(scope, statement);
    return row ?? null;
  }
}
