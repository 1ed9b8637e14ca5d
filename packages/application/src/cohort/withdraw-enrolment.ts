import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { WithdrawEnrolmentInput } from './cohort.input';
import { stateOf } from './enrolment-step';
import { lockCohort, refuseCompleted } from './find-cohort';
import { stepAndTell } from './seats';

/**
 * Gives a seat back, one's own or as a coordinator; the first who waits is given it in the same transaction. Declines an invitation and takes a request back
 * too. Again changes nothing.
 */
@Injectable()
export class WithdrawEnrolment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { cohortId, personId: named } = parse(WithdrawEnrolmentInput, input);
    const personId = named ?? actor.personId;
    return this.work.run(actor, async () => {
      const cohort = await lockCohort(actor, cohortId);
      const bySelf = personId === actor.personId;
      if (!bySelf) await authorise(actor, cohort.institutionId, 'coordinator');
      const state = await stateOf(actor, cohortId, personId);
      if (state === null) throw new NotFound('enrolment');
      if (state === 'withdrawn' || state === 'refused') return { done: true };
      refuseCompleted(cohort);
      const by = bySelf ? ('learner' as const) : ('coordinator' as const);
      const filled = await stepAndTell(actor, cohort, personId, { event: 'withdraw', by });
      audit('enrolment.withdrawn', 'cohort', cohortId, { personId, from: state, filled });
      return { done: true };
    });
  }
}
