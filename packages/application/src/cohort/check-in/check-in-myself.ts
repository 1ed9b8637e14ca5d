import { graceMinutes, isFresh, minutesLate } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { KeyStore } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { lockSession, refuseCompleted } from '../find-cohort';
import { readCode } from './code';
import { codeTooOld, codeWrong, notOfCohort, refuseClosed } from './refused';

const CheckInMyselfInput = z.object({ code: z.string().max(200) });

export interface CheckedIn {
  title: string;
  cohortName: string;
  minutesLate: number;
  /** Her hours count from then on; null: from the beginning. */
  countsFrom: Date | null;
}

interface Arrival {
  at: Date;
  countsFrom: Date | null;
}

interface Meeting {
  title: string;
  startsAt: Date;
  endsAt: Date;
  enrolled: boolean;
}

/**
 * Records the actor as present in the session whose code she has before her. What says that she was not there is replaced; again, or where she is
 * recorded as present, nothing changes.
 */
@Injectable()
export class CheckInMyself {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: KeyStore,
  ) {}

  /** @throws CheckInRefused, InputProblem */
  execute(actor: Actor, input: unknown): Promise<CheckedIn> {
    const { code } = parse(CheckInMyselfInput, input);
    const read = readCode(this.keys, code);
    return this.work.run(actor, async () => {
      if (!read) throw codeWrong();
      if (!isFresh(read.slot, Date.now())) throw codeTooOld();
      const { cohort, cancelled } = await lockSession(actor, read.sessionId);
      const { title, startsAt, endsAt, enrolled } = await this.find(actor, read.sessionId);
      if (!enrolled) throw notOfCohort();
      refuseCompleted(cohort);
      refuseClosed({ startsAt, endsAt, cancelled });
      const { at, countsFrom } = await this.record(actor, read.sessionId);
      return { title, cohortName: cohort.name, minutesLate: minutesLate(+startsAt, +at), countsFrom };
    });
  }

  private async find({ organisationId, personId }: Actor, sessionId: string): Promise<Meeting> {
    const [meeting] = await sql<Meeting>(
      `select title, starts_at as "startsAt", ends_at as "endsAt", exists (
         select 1 from enrolment e where e.organisation_id = $1 and e.cohort_id = session.cohort_id and e.person_id = $3 and e.state = 'enrolled') as enrolled
       from session where organisation_id = $1 and id = $2`,
      [organisationId, sessionId, personId],
    );
    if (!meeting) throw new Error('A session that was locked is not there.');
    return meeting;
  }

  private async record({ organisationId, personId }: Actor, sessionId: string): Promise<Arrival> {
    const place = [organisationId, sessionId, personId];
    const [written] = await sql<Arrival>(
      `insert into attendance (organisation_id, session_id, person_id, state, recorded_by, checked_in_at, present_from)
       select $1, $2, $3, 'present', $3, at, case when at >= s.starts_at + make_interval(mins => $4) then date_trunc('minute', at) end
       from session s, clock_timestamp() as at where s.organisation_id = $1 and s.id = $2
       on conflict (organisation_id, session_id, person_id) do update
         set state = 'present', recorded_by = excluded.recorded_by, recorded_at = now(), checked_in_at = excluded.checked_in_at,
           present_from = excluded.present_from, reason = null
         where attendance.state <> 'present'
       returning checked_in_at as at, present_from as "countsFrom"`,
      [...place, graceMinutes],
    );
    if (written) {
      audit('person.checked-in', 'session', sessionId, { personId });
      return written;
    }
    const [before] = await sql<Arrival>(
      `select coalesce(checked_in_at, recorded_at) as at, present_from as "countsFrom" from attendance
       where organisation_id = $1 and session_id = $2 and person_id = $3`,
      place,
    );
    if (!before) throw new Error('The check-in was not written.');
    return before;
  }
}
