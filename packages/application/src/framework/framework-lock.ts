import type { Actor } from '../access';
import { sql } from '../database';

const name = `hashtextextended('framework:' || $1, 0)`;

/** Who begins, publishes or retires an edition waits for the other, until the unit of work ends: one at a time in an organisation. */
export const lockFrameworks = ({ organisationId }: Actor): Promise<unknown> =>
  sql(`select pg_advisory_xact_lock(${name})`, [organisationId]);

/** Until the unit of work ends the organisation works with the same framework; others may hold that as well. */
export const keepFrameworkInUse = ({ organisationId }: Actor): Promise<unknown> =>
  sql(`select pg_advisory_xact_lock_shared(${name})`, [organisationId]);
