import type { Actor } from '../../access';
import { sql } from '../../database';
import { unlessClashing } from '../session-clash';
import type { Meeting } from './facts';

export interface SessionWritten {
  id: string;
  /** Null: it is cancelled. */
  after: Meeting | null;
}

/**
 * Writes sessions as they are to be, and keeps how they stood as those of the change. First none of them takes place, then each as it is to be: one may
 * take the time that another of them leaves. @throws SessionClash
 */
export const applySessions = async (
  { organisationId }: Actor,
  changeId: string,
  sessions: readonly SessionWritten[],
): Promise<void> => {
  if (sessions.length === 0) return;
  await sql(
    `insert into plan_change_session (organisation_id, change_id, session_id, revision, starts_at, ends_at, venue, link, trainer_id)
     select organisation_id, $2, id, revision + 1, starts_at, ends_at, venue, link, trainer_id from session
     where organisation_id = $1 and id = any($3::uuid[])`,
    [organisationId, changeId, sessions.map(({ id }) => id)],
  );
  await sql(
    'update session set cancelled_at = now(), revision = revision + 1, changed_at = now() where organisation_id = $1 and id = any($2::uuid[])',
    [organisationId, sessions.map(({ id }) => id)],
  );
  const held = sessions.flatMap(({ id, after }) => (after ? [{ id, ...after }] : []));
  await unlessClashing(
    sql(
      `update session s set cancelled_at = null, starts_at = held.starts_at, ends_at = held.ends_at, venue = held.venue, link = held.link, trainer_id = held.trainer_id
       from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[], $7::uuid[]) as held (id, starts_at, ends_at, venue, link, trainer_id)
       where s.organisation_id = $1 and s.id = held.id`,
      [
        organisationId,
        held.map(({ id }) => id),
        held.map(({ startsAt }) => startsAt),
        held.map(({ endsAt }) => endsAt),
        held.map(({ venue }) => venue),
        held.map(({ link }) => link),
        held.map(({ trainerId }) => trainerId),
      ],
    ),
  );
};
