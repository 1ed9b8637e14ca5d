import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { InputProblem, NotFound, parse } from '../../problem';
import { lockCohort, refuseCompleted } from '../find-cohort';
import { HandInWorkInput } from './completion.input';
import { readRules } from './read-completion';

const accepted = () =>
  new InputProblem([
    { path: 'conditionId', code: 'work-accepted', message: 'This work is accepted already, and stays as it is.' },
  ]);

/** A learner hands in a text, a link or both, in place of what she handed in before. */
@Injectable()
export class HandInWork {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws NotFound for who has no seat in the cohort, and for what is not asked of it; InputProblem */
  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { cohortId, conditionId, text, link } = parse(HandInWorkInput, input);
    return this.work.run(actor, async () => {
      const { organisationId, personId } = actor;
      const cohort = await lockCohort(actor, cohortId);
      const [seat] = await sql(
        `select 1 from enrolment where organisation_id = $1 and cohort_id = $2 and person_id = $3 and state = 'enrolled'`,
        [organisationId, cohortId, personId],
      );
      const { conditions } = await readRules(organisationId, cohort);
      if (!conditions.some(({ id, kind }) => id === conditionId && kind === 'work')) throw new NotFound('work');
      refuseCompleted(cohort);
      if (!seat) throw new NotFound('cohort');
      const [written] = await sql(
        `insert into learner_work as w (organisation_id, cohort_id, condition_id, person_id, text, link) values ($1, $2, $3, $4, $5, $6)
         on conflict (organisation_id, cohort_id, condition_id, person_id) do update
           set text = excluded.text, link = excluded.link, state = 'handed-in', handed_in_at = now(), reason = null, decided_by = null,
             decided_at = null, revision = w.revision + 1
           where w.state <> 'accepted' returning 1`,
        [organisationId, cohortId, conditionId, personId, text, link],
      );
      if (!written) throw accepted();
      audit('work.handed-in', 'cohort', cohortId, { conditionId, personId });
      return { done: true };
    });
  }
}
