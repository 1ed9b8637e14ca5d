import { isMistake } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor, ClockActor } from '../../access';
import { findUpload } from '../../assessment/upload.queries';
import { audit, sql, UnitOfWork } from '../../database';
import type { JobPayload } from '../../outbox';
import { WatchedJobs } from '../../outbox';
import type { CohortRow } from '../find-cohort';
import { findCohort, refuseCompleted } from '../find-cohort';
import { keyOfPerson } from '../place-rows';
import { lastsOf, stayedOf } from '../presence-sql';
import { writeAttendance } from '../write-attendance';
import type { ImportedSession, JudgedRow } from './judge-rows';
import { judgeRows } from './judge-rows';
import { readAttendanceFile } from './read-attendance-file';
import type { AttendanceOrder } from './start-attendance-import';

/**
 * Looks through a file of attendance, and where that is asked for and no row of it is a mistake, saves all of it; with a mistake nothing. The
 * worker calls it.
 */
@Injectable()
export class RunAttendanceImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: WatchedJobs,
  ) {}

  execute(_: ClockActor, payload: JobPayload<'import-attendance'>): Promise<void> {
    return this.jobs.carryOut<AttendanceOrder>(payload, async (actor, order, progress) => {
      const upload = await findUpload(this.work, actor, order.uploadId);
      await progress('reading', 0, null);
      const rows = await readAttendanceFile(upload, order.sessionId === null);
      await progress('checking', 0, rows.length);
      // Locked from here on, so that what was looked at is what is written over.
      const cohort = await findCohort(actor, order.cohortId);
      refuseCompleted(cohort);
      const people = await findPeople(
        actor,
        cohort,
        rows.map(({ who }) => who),
      );
      const sessions = await findSessions(actor, cohort);
      const judged = judgeRows(rows, { sessions, sessionId: order.sessionId, people });
      await keep(actor, payload.jobId, judged);
      const count = (outcome: string) => judged.filter((each) => each.outcome === outcome).length;
      const figures = {
        rows: rows.length,
        changed: count('changed'),
        same: count('same'),
        mistakes: judged.filter(({ outcome }) => isMistake(outcome)).length,
      };
      if (!order.save || figures.mistakes > 0) return { ...figures, saved: 0 };
      await progress('writing', 0, rows.length);
      await write(actor, judged);
      audit('attendance.imported', 'cohort', cohort.id, { ...figures, sessionId: order.sessionId });
      return { ...figures, saved: 1 };
    });
  }
}

/** By the key that a row has of her. */
const findPeople = async (
  { organisationId }: Actor,
  { id }: CohortRow,
  written: readonly string[],
): Promise<Map<string, { id: string; enrolled: boolean }>> => {
  const keys = [...new Set(written.map(keyOfPerson).filter((key) => key !== ''))];
  const people = await sql<{ id: string; enrolled: boolean; staffNumber: string | null; email: string | null }>(
    `select p.id, p.staff_number as "staffNumber", p.email, exists (
       select 1 from enrolment e where e.organisation_id = $1 and e.cohort_id = $2 and e.person_id = p.id and e.state = 'enrolled') as enrolled
     from person p where p.organisation_id = $1 and (p.staff_number = any($3) or p.email = any($3))`,
    [organisationId, id, keys],
  );
  const found = new Map<string, { id: string; enrolled: boolean }>();
  for (const { staffNumber, email, ...person } of people) {
    if (email !== null && !found.has(email)) found.set(email, person);
    if (staffNumber !== null) found.set(staffNumber, person);
  }
  return found;
};

/** Of the cohort, with what was recorded of them before; days as the organisation's clock has them. */
const findSessions = ({ organisationId }: Actor, { id }: CohortRow): Promise<ImportedSession[]> =>
  sql(
    `select s.id, s.title, to_char(s.starts_at at time zone o.time_zone, 'YYYY-MM-DD') as day, to_char(s.starts_at at time zone o.time_zone, 'HH24:MI') as time,
       ${lastsOf('s')} as lasts, s.cancelled_at is not null as cancelled, s.starts_at <= now() as begun,
       (select coalesce(jsonb_object_agg(a.person_id, jsonb_build_object('state', a.state, 'minutes', ${stayedOf('a', 's')}, 'reason', a.reason)), '{}')
        from attendance a where a.organisation_id = $1 and a.session_id = s.id) as before
     from session s join organisation o on o.id = s.organisation_id where s.organisation_id = $1 and s.cohort_id = $2 order by s.starts_at, s.id`,
    [organisationId, id],
  );

/** What differs from what was recorded before, a session at a time. */
const write = async (actor: Actor, judged: readonly JudgedRow[]): Promise<void> => {
  const changed = judged.flatMap(({ outcome, said }) => (outcome === 'changed' && said ? [said] : []));
  for (const sessionId of new Set(changed.map((said) => said.sessionId))) {
    const own = changed.filter((said) => said.sessionId === sessionId);
    await writeAttendance(
      actor,
      sessionId,
      own.map(({ personId, state, minutes, reason }) => ({ personId, state, minutes, reason, from: null, to: null })),
    );
  }
};

const shown = 300;

const keep = async ({ organisationId }: Actor, jobId: string, rows: readonly JudgedRow[]): Promise<void> => {
  await sql(
    `insert into attendance_import_row (organisation_id, job_id, row, who, session, said, outcome)
     select $1, $2, * from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[])`,
    [
      organisationId,
      jobId,
      rows.map(({ row }) => row),
      rows.map(({ who }) => who.slice(0, shown)),
      rows.map(({ session }) => session.slice(0, shown)),
      rows.map(({ state, minutes, reason }) => [state, minutes, reason].filter(Boolean).join(' · ').slice(0, shown)),
      rows.map(({ outcome }) => outcome),
    ],
  );
};
