import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, UnitOfWork } from '../database';
import { parse } from '../problem';
import { RefuseEnrolmentInput } from './cohort.input';
import { authoriseDeciding } from './deciders';
import { lockCohort } from './find-cohort';
import { stepAndTell } from './seats';

/** A manager of her institution or above, or who decides in her stead, with a reason that she reads. */
@Injectable()
export class RefuseEnrolment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { cohortId, personId, reason } = parse(RefuseEnrolmentInput, input);
    return this.work.run(actor, async () => {
      await authoriseDeciding(actor, personId);
      const cohort = await lockCohort(actor, cohortId);
      await stepAndTell(actor, cohort, personId, {
        event: 'refuse',
        by: 'manager',
        reason,
        decidedBy: actor.personId,
      });
      audit('enrolment.refused', 'cohort', cohortId, { personId });
      return { done: true };
    });
  }
}
