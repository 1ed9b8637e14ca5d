import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise, rolesOf } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import type { InputIssue } from '../problem';
import { InputProblem, parse } from '../problem';
import type { RecordedAttendance } from './attendance.input';
import { RecordAttendanceInput } from './attendance.input';
import type { SessionRow } from './find-cohort';
import { lockSession, refuseCompleted } from './find-cohort';
import { refuseCancelled } from './session-clash';
import { writeAttendance } from './write-attendance';

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
      refuseOutside(session, attendance);
      await this.refuseNotEnrolled(
        actor,
        session,
        attendance.map(({ personId }) => personId),
      );
      await writeAttendance(actor, sessionId, attendance);
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

/** @throws InputProblem for who would have been there before the session began, after it ended, or longer than it lasted. */
const refuseOutside = ({ startsAt, endsAt }: SessionRow, attendance: readonly RecordedAttendance[]): void => {
  const message = 'The session was not on then, or not so long. Write times within it.';
  const issues = attendance.flatMap(({ from, to, minutes }, at): InputIssue[] => {
    const outside = {
      from: from !== null && (from < startsAt || from >= endsAt),
      to: to !== null && (to <= startsAt || to > endsAt),
      minutes: minutes !== null && minutes * 60_000 > +endsAt - +startsAt,
    };
    return Object.entries(outside).flatMap(([field, wrong]) =>
      wrong ? [{ path: `attendance.${at}.${field}`, code: 'part-outside', message }] : [],
    );
  });
  if (issues.length > 0) throw new InputProblem(issues);
};
