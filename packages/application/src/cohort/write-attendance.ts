import type { Actor } from '../access';
import { sql } from '../database';
import type { RecordedAttendance } from './attendance.input';
import { lastsOf } from './presence-sql';

/**
 * Inside a unit of work, in place of what was recorded before. Of who was there from the beginning to the end neither is kept: both follow from
 * the session.
 */
export const writeAttendance = async (
  { organisationId, personId }: Actor,
  sessionId: string,
  attendance: readonly RecordedAttendance[],
): Promise<void> => {
  const column = <K extends keyof RecordedAttendance>(name: K) => attendance.map((each) => each[name]);
  await sql(
    `insert into attendance (organisation_id, session_id, person_id, state, recorded_by, present_from, present_to, minutes, reason)
     select $1, $2, r.person_id, r.state, $5, nullif(r.present_from, s.starts_at), nullif(r.present_to, s.ends_at), nullif(r.minutes, ${lastsOf('s')}), r.reason
     from session s, unnest($3::uuid[], $4::text[], $6::timestamptz[], $7::timestamptz[], $8::int[], $9::text[])
       as r (person_id, state, present_from, present_to, minutes, reason)
     where s.organisation_id = $1 and s.id = $2
     on conflict (organisation_id, session_id, person_id) do update
       set state = excluded.state, recorded_by = excluded.recorded_by, recorded_at = now(), present_from = excluded.present_from,
         present_to = excluded.present_to, minutes = excluded.minutes, reason = excluded.reason,
         checked_in_at = case when excluded.state = 'present' then attendance.checked_in_at end`,
    [
      organisationId,
      sessionId,
      column('personId'),
      column('state'),
      personId,
      column('from'),
      column('to'),
      column('minutes'),
      column('reason'),
    ],
  );
};
