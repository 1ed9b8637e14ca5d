import type { EnrolmentEvent, EnrolmentState, SessionMet } from '@baobab/domain/cohort';
import { cohortOutcome, enrolmentStates, isActive, nextEnrolment } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { InputProblem, parse, VersionConflict } from '../problem';
import { tellOfEnrolments } from '../reminder';
import { CompleteCohortInput } from './cohort.input';
import { findCohort, refuseCompleted } from './find-cohort';
import { metOf } from './presence-sql';

const problem = (code: string, message: string) => new InputProblem([{ path: 'cohortId', code, message }]);

/** Settles who completed the programme, by attendance. Whoever still waits, or has not answered, does so no longer, and may be placed anew. */
@Injectable()
export class CompleteCohort {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ completed: number; notCompleted: number; noShow: number }> {
    const { cohortId, expectedVersion, leastAttendance } = parse(CompleteCohortInput, input);
    return this.work.run(actor, async () => {
      const cohort = await findCohort(actor, cohortId);
      refuseCompleted(cohort);
      if (cohort.version !== expectedVersion) throw new VersionConflict();
      await this.refuseUnfinished(actor, cohortId);
      const states = await this.outcomes(actor, cohortId, leastAttendance);
      await this.settle(actor, cohortId, states);
      const count = (asked: EnrolmentState) => [...states.values()].filter((state) => state === asked).length;
      const answer = {
        completed: count('completed'),
        notCompleted: count('not-completed'),
        noShow: count('no-show'),
      };
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
      `select e.person_id as id, jsonb_agg(${metOf('a', 's')}) as sessions
       from enrolment e join session s on s.organisation_id = e.organisation_id and s.cohort_id = e.cohort_id
         left join attendance a on a.organisation_id = e.organisation_id and a.session_id = s.id and a.person_id = e.person_id
       where e.organisation_id = $1 and e.cohort_id = $2 and e.state = 'enrolled' group by e.person_id`,
      [organisationId, cohortId],
    );
  }

  /** Of everybody who is enrolled, by her id. */
  private async outcomes(
    actor: Actor,
    cohortId: string,
    leastAttendance: number,
  ): Promise<Map<string, EnrolmentState>> {
    const people = await this.attendance(actor, cohortId);
    return new Map(people.map(({ id, sessions }) => [id, after('enrolled', cohortOutcome(sessions, leastAttendance))]));
  }

  private async settle(actor: Actor, cohortId: string, states: ReadonlyMap<string, EnrolmentState>): Promise<void> {
    const place = [actor.organisationId, cohortId];
    await sql(
      `update enrolment e set revision = e.revision + 1, changed_at = now(), state = settled.state
       from unnest($3::uuid[], $4::text[]) as settled (person_id, state)
       where e.organisation_id = $1 and e.cohort_id = $2 and e.person_id = settled.person_id`,
      [...place, [...states.keys()], [...states.values()]],
    );
    const closed = enrolmentStates.filter((state) => isActive(state) && state !== 'enrolled');
    const left = await sql<{ personId: string }>(
      `update enrolment set waiting_since = null, answer_by = null, revision = revision + 1, changed_at = now(), state = settled.state
       from unnest($3::text[], $4::text[]) as settled (before, state)
       where organisation_id = $1 and cohort_id = $2 and enrolment.state = settled.before returning person_id as "personId"`,
      [...place, closed, closed.map((state) => after(state, 'close'))],
    );
    await tellOfEnrolments(
      actor,
      'withdrawn',
      left.map(({ personId }) => ({ cohortId, personId })),
    );
    await sql(
      `update cohort set state = 'completed', completed_at = now(), version = version + 1,
         enrolled = (select count(*) from enrolment e where e.organisation_id = $1 and e.cohort_id = $2 and e.person_id = any($3::uuid[]))
       where organisation_id = $1 and id = $2`,
      [...place, [...states.keys()]],
    );
  }
}

const after = (state: EnrolmentState, event: EnrolmentEvent): EnrolmentState => {
  const next = nextEnrolment({ state, event, by: 'coordinator', seatFree: false });
  if ('refusal' in next) throw new Error(next.refusal.message);
  return next.state;
};
