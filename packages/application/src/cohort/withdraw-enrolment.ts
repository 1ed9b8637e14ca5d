import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { tellOfEnrolments } from '../reminder';
import { WithdrawEnrolmentInput } from './cohort.input';
import { lockCohort, refuseCompleted } from './find-cohort';
import { fillSeats } from './seats';

/** Gives a seat back, one's own or as a coordinator; the first who waits takes it in the same transaction. Again changes nothing. */
@Injectable()
export class WithdrawEnrolment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { cohortId, personId: named } = parse(WithdrawEnrolmentInput, input);
    const personId = named ?? actor.personId;
    return this.work.run(actor, async () => {
      const cohort = await lockCohort(actor, cohortId);
      if (personId !== actor.personId) await authorise(actor, cohort.institutionId, 'coordinator');
      const [enrolment] = await sql<{ state: string }>(
        'select state from enrolment where organisation_id = $1 and cohort_id = $2 and person_id = $3',
        [actor.organisationId, cohortId, personId],
      );
      if (!enrolment) throw new NotFound('enrolment');
      if (enrolment.state === 'withdrawn') return { done: true };
      refuseCompleted(cohort);
      await sql(
        `update enrolment set state = 'withdrawn', waiting_since = null, revision = revision + 1, changed_at = now()
         where organisation_id = $1 and cohort_id = $2 and person_id = $3`,
        [actor.organisationId, cohortId, personId],
      );
      await tellOfEnrolments(actor, 'withdrawn', [{ cohortId, personId }]);
      const filled = enrolment.state === 'enrolled' ? await this.giveBack(actor, cohortId) : 0;
      audit('enrolment.withdrawn', 'cohort', cohortId, { personId, filled });
      return { done: true };
    });
  }

  private async giveBack(actor: Actor, cohortId: string): Promise<number> {
    await sql('update cohort set enrolled = enrolled - 1 where organisation_id = $1 and id = $2', [
      actor.organisationId,
      cohortId,
    ]);
    return fillSeats(actor, cohortId);
  }
}
