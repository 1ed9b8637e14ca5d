import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, UnitOfWork } from '../database';
import { parse } from '../problem';
import { ApproveEnrolmentInput } from './cohort.input';
import { authoriseDeciding } from './deciders';
import { lockCohort } from './find-cohort';
import type { Enrolled } from './seats';
import { comeIn } from './seats';

/** A manager of her institution or above, or who decides in her stead: the request becomes a seat, or a place on the waiting list. */
@Injectable()
export class ApproveEnrolment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<Enrolled> {
    const { cohortId, personId } = parse(ApproveEnrolmentInput, input);
    return this.work.run(actor, async () => {
      await authoriseDeciding(actor, personId);
      const cohort = await lockCohort(actor, cohortId);
      const asked = { event: 'approve', by: 'manager', decidedBy: actor.personId } as const;
      const enrolled = await comeIn(actor, cohort, personId, asked);
      audit('enrolment.approved', 'cohort', cohortId, { personId, ...enrolled });
      return enrolled;
    });
  }
}
