import type { SessionMet } from '@baobab/domain/cohort';
import { completed } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { InputProblem, parse, VersionConflict } from '../problem';
import { tellOfEnrolments } from '../reminder';
import { CompleteCohortInput } from './cohort.input';
import { findCohort, refuseCompleted } from './find-cohort';

const problem = (code: string, message: string) => new InputProblem([{ path: 'cohortId', code, message }]);

/** Settles who completed the programme, by attendance. Whoever still waits does so no longer, and may be placed anew. */
@Injectable()
export class CompleteCohort {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ completed: number; notCompleted: number }> {
    const { cohortId, expectedVersion, leastAttendance } = parse(CompleteCohortInput, input);
    return this.work.run(actor, async () => {
      const cohort = await findCohort(actor, cohortId);
      refuseCompleted(cohort);
      if (cohort.version !== expectedVersion) throw new VersionConflict();
      await this.refuseUnfinished(actor, cohortId);
      const people = await this.attendance(actor, cohortId);
      const through = people.filter(({ sessions }) => completed(sessions, leastAttendance)).map(({ id }) => id);
      await this.settle(actor, cohortId, through);
      const answer = { completed: through.length, notCompleted: people.length - through.length };
      audit('cohort.completed', 'cohort', cohortId, { ...answer, leastAttendance });
      return answer;
    });
  }

  private async refuseUnfinished({ organisationId }: Actor, cohortId: string): Promise<void> {
    const [held] = await sql<{ held: number; ahead: number }>(
      `select count(*) filter (where ends_at <= now())::int as held, count(*) filter (where ends_at > now())::int as ahead
       from session where organisation_id = $1 and cohort_id = $2 and cancelled_at is null`,
      [organisationId, cohortId],
    );
    if (held?.ahead)
      throw problem(
        'sessions-ahead',
        'A session is still to be held. Complete the cohort after it, or cancel it first.',
      );
    if (!held?.held)
      throw problem('no-sessions', 'No session was held, so nobody can have completed it. Plan sessions first.');
  }

  private attendance({ organisationId }: Actor, cohortId: string): Promise<{ id: string; sessions: SessionMet[] }[]> {
    return sql(
      `select e.person_id as id, jsonb_agg(jsonb_build_object('cancelled', s.cancelled_at is not null, 'attendance', a.state)) as sessions
       from enrolment e join session s on s.organisation_id = e.organisation_id and s.cohort_id = e.cohort_id
         left join attendance a on a.organisation_id = e.organisation_id and a.session_id = s.id and a.person_id = e.person_id
       where e.organisation_id = $1 and e.cohort_id = $2 and e.state = 'enrolled' group by e.person_id`,
      [organisationId, cohortId],
    );
  }

  private async settle(actor: Actor, cohortId: string, through: readonly string[]): Promise<void> {
    const settled = await sql<{ personId: string; state: string }>(
      `update enrolment set waiting_since = null, revision = revision + 1, changed_at = now(), state = case
         when state = 'waiting' then 'withdrawn' when person_id = any($3::uuid[]) then 'completed' else 'not-completed' end
       where organisation_id = $1 and cohort_id = $2 and state in ('enrolled', 'waiting') returning person_id as "personId", state`,
      [actor.organisationId, cohortId, through],
    );
    const left = settled.filter(({ state }) => state === 'withdrawn');
    await tellOfEnrolments(
      actor,
      'withdrawn',
      left.map(({ personId }) => ({ cohortId, personId })),
    );
    await sql(
      `update cohort set state = 'completed', completed_at = now(), version = version + 1 where organisation_id = $1 and id = $2`,
      [actor.organisationId, cohortId],
    );
  }
}
