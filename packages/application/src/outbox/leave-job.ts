import { sql } from '../database';
import type { JobName, JobPayload } from './jobs';
import { jobs } from './jobs';

/**
 * Leaves a job in the running transaction: it is relayed to the queue if, and only if, the transaction commits. The same key
 * again leaves nothing, so a key names the occasion: `password-reset:{token}`.
 * @param dueAt relayed not before this moment, by PostgreSQL's clock; at once when left out.
 */
export const leaveJob = async <N extends JobName>(
  name: N,
  key: string,
  payload: JobPayload<N>,
  dueAt?: Date,
): Promise<void> => {
  const checked = jobs[name].payload.parse(payload);
  await sql(
    `insert into outbox (key, job, organisation_id, payload, due_at)
     values ($1, $2, app_organisation(), $3, coalesce($4, now())) on conflict do nothing`,
    [key, name, checked, dueAt ?? null],
  );
};
