import type { EnrolmentEvent, EnrolmentState } from '@baobab/domain/cohort';
import { enrolmentStates, isActive, judgeCompletion, nextEnrolment, outcomeOf } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { InputProblem, parse, VersionConflict } from '../problem';
import { tellOfEnrolments } from '../reminder';
import { CompleteCohortInput } from './cohort.input';
import type { Settled } from './completion';
import { readFacts, readRules } from './completion';
import type { CohortRow } from './find-cohort';
import { findCohort, refuseCompleted } from './find-cohort';

const problem = (code: string, message: string) => new InputProblem([{ path: 'cohortId', code, message }]);

interface Outcome {
  personId: string;
  state: EnrolmentState;
  completion: Settled;
}

/** Settles who completed the programme, by its rules, and keeps with each by what. Whoever still waits, or has not answered, does so no longer, and may be placed anew. */
@Injectable()
export class CompleteCohort {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ completed: number; notCompleted: number; noShow: number }> {
    const { cohortId, expectedVersion } = parse(CompleteCohortInput, input);
    return this.work.run(actor, async () => {
      const cohort = await findCohort(actor, cohortId);
      refuseCompleted(cohort);
      if (cohort.version !== expectedVersion) throw new VersionConflict();
      await this.refuseUnfinished(actor, cohortId);
      const people = await this.outcomes(actor, cohort);
      await this.settle(actor, cohortId, people);
      const count = (asked: EnrolmentState) => people.filter(({ state }) => state === asked).length;
      const answer = {
        completed: count('completed'),
        notCompleted: count('not-completed'),
        noShow: count('no-show'),
      };
      audit('cohort.completed', 'cohort', cohortId, answer);
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

  /** Of everybody who is enrolled. */
  private async outcomes({ organisationId }: Actor, cohort: CohortRow): Promise<Outcome[]> {
    const { conditions } = await readRules(organisationId, cohort);
    const people = await readFacts(organisationId, cohort.id);
    return people.map(({ personId, ...facts }) => {
      const verdict = judgeCompletion(conditions, facts);
      const state = after('enrolled', outcomeOf(verdict, facts));
      return { personId, state, completion: { ...verdict, override: facts.override, undone: facts.undone } };
    });
  }

  private async settle(actor: Actor, cohortId: string, people: readonly Outcome[]): Promise<void> {
    const ids = people.map(({ personId }) => personId);
    const place = [actor.organisationId, cohortId];
    await sql(
      `update enrolment e set revision = e.revision + 1, changed_at = now(), state = settled.state, completion = settled.completion
       from unnest($3::uuid[], $4::text[], $5::jsonb[]) as settled (person_id, state, completion)
       where e.organisation_id = $1 and e.cohort_id = $2 and e.person_id = settled.person_id`,
      [...place, ids, people.map(({ state }) => state), people.map(({ completion }) => JSON.stringify(completion))],
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
      [...place, ids],
    );
  }
}

const after = (state: EnrolmentState, event: EnrolmentEvent): EnrolmentState => {
  const next = nextEnrolment({ state, event, by: 'coordinator', seatFree: false });
  if ('refusal' in next) throw new Error(next.refusal.message);
  return next.state;
};
