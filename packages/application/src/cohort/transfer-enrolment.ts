import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, UnitOfWork } from '../database';
import { InputProblem, parse } from '../problem';
import { TransferEnrolmentInput } from './cohort.input';
import { carryWorks } from './completion';
import type { CohortRow } from './find-cohort';
import { findCohort, refuseCompleted } from './find-cohort';
import type { Enrolled } from './seats';
import { comeIn, stepAndTell } from './seats';

const problem = (code: string, message: string) => new InputProblem([{ path: 'toCohortId', code, message }]);

/**
 * Moves somebody from one cohort to another one of the same programme: a seat there, or a place on its waiting list, and what she handed in where the same is asked for. In one transaction: where the other
 * cohort does not take her, she stays where she is.
 */
@Injectable()
export class TransferEnrolment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<Enrolled> {
    const { cohortId, toCohortId, personId } = parse(TransferEnrolmentInput, input);
    return this.work.run(actor, async () => {
      if (toCohortId === cohortId)
        throw problem('same-cohort', 'She is in this cohort already. Choose another one of its programme.');
      const [from, to] = await lockBoth(actor, cohortId, toCohortId);
      refuseCompleted(from);
      if (from.programmeId !== to.programmeId)
        throw problem('another-programme', 'This cohort is of another programme. Choose one of the same programme.');
      const filled = await stepAndTell(actor, from, personId, { event: 'transfer', by: 'coordinator' });
      const enrolled = await comeIn(actor, to, personId, { event: 'enrol', by: 'coordinator' });
      await carryWorks(actor, [{ personId, cohortId, toCohortId }], from, to);
      audit('enrolment.transferred', 'cohort', cohortId, { personId, toCohortId, ...enrolled, filled });
      return enrolled;
    });
  }
}

/** Always in the same order, so that two transfers in opposite directions don't wait for each other. */
export const lockBoth = async (actor: Actor, cohortId: string, toCohortId: string): Promise<[CohortRow, CohortRow]> => {
  if (cohortId < toCohortId) return [await findCohort(actor, cohortId), await findCohort(actor, toCohortId)];
  const to = await findCohort(actor, toCohortId);
  return [await findCohort(actor, cohortId), to];
};
