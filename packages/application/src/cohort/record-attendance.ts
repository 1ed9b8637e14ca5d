import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise, rolesOf } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { InputProblem, parse } from '../problem';
import { RecordAttendanceInput } from './cohort.input';
import type { SessionRow } from './find-cohort';
import { lockSession, refuseCompleted } from './find-cohort';
import { refuseCancelled } from './session-clash';

const notBegun = () =>
  new InputProblem([
    {
      path: 'sessionId',
      code: 'session-ahead',
      message: 'This session has not begun. Record who was there once it has.',
    },
  ]);

/** By the session's trainer, or by a coordinator of the programme's institution. What was recorded before is replaced. */
@Injectable()
export class RecordAttendance {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { sessionId, attendance } = parse(RecordAttendanceInput, input);
    return this.work.run(actor, async () => {
      const session = await lockSession(actor, sessionId);
      await this.refuseOthers(actor, session);
      refuseCompleted(session.cohort);
      refuseCancelled(session);
      if (!session.begun) throw notBegun();
      const people = attendance.map(({ personId }) => personId);
      await this.refuseNotEnrolled(actor, session, people);
      await sql(
        `insert into attendance (organisation_id, session_id, person_id, state, recorded_by)
         select $1, $2, person_id, state, $5 from unnest($3::uuid[], $4::text[]) as recorded (person_id, state)
         on conflict (organisation_id, session_id, person_id) do update
           set state = excluded.state, recorded_by = excluded.recorded_by, recorded_at = now(),
             checked_in_at = case when excluded.state = 'present' then attendance.checked_in_at end`,
        [actor.organisationId, sessionId, people, attendance.map(({ state }) => state), actor.personId],
      );
      audit('attendance.recorded', 'session', sessionId, { attendance });
      return { done: true };
    });
  }

  private async refuseOthers(actor: Actor, { trainerId, cohort }: SessionRow): Promise<void> {
    const leads = trainerId === actor.personId && rolesOf(actor).includes('trainer');
    if (!leads) await authorise(actor, cohort.institutionId, 'coordinator');
  }

  private async refuseNotEnrolled({ organisationId }: Actor, { cohort }: SessionRow, people: string[]): Promise<void> {
    const enrolled = await sql<{ id: string }>(
      `select person_id as id from enrolment where organisation_id = $1 and cohort_id = $2 and state = 'enrolled' and person_id = any($3::uuid[])`,
      [organisationId, cohort.id, people],
    );
    const known = new Set(enrolled.map(({ id }) => id));
    const message = 'She is not enrolled in this cohort. Load the list again; it may have changed.';
    const issues = people.flatMap((id, at) =>
      known.has(id) ? [] : [{ path: `attendance.${at}.personId`, code: 'not-enrolled', message }],
    );
    if (issues.length > 0) throw new InputProblem(issues);
  }
}
