import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, unlessTaken, UnitOfWork } from '../database';
import { InputProblem, parse, VersionConflict } from '../problem';
import { ChangeCohortInput } from './cohort.input';
import { findCohort, refuseCompleted } from './find-cohort';
import { nameTaken } from './forming-problems';
import { fillSeats } from './seats';
import { countNeed } from './waiting-need';

const seatsTaken = (held: number) =>
  new InputProblem([
    {
      path: 'seats',
      code: 'seats-below-enrolled',
      message: `${held} ${held === 1 ? 'person holds a seat' : 'people hold a seat'}. Keep at least as many seats, or withdraw or transfer somebody first.`,
    },
  ]);

@Injectable()
export class ChangeCohort {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { cohortId, expectedVersion, open, ...changed } = parse(ChangeCohortInput, input);
    return this.work.run(actor, async () => {
      const cohort = await findCohort(actor, cohortId);
      if (cohort.version !== expectedVersion) throw new VersionConflict();
      refuseCompleted(cohort);
      if (changed.seats < cohort.enrolled) throw seatsTaken(cohort.enrolled);
      const state = open ? 'open' : 'closed';
      await unlessTaken(
        sql(
          `update cohort set name = $3, seats = $4, least_people = $5, enrolment_policy = $6, days_to_decide = $7, waiting_order = $8,
             hours_to_confirm = $9, state = $10, decide_by = $11, version = version + 1
           where organisation_id = $1 and id = $2`,
          [
            actor.organisationId,
            cohortId,
            changed.name,
            changed.seats,
            changed.leastPeople,
            changed.enrolmentPolicy,
            changed.daysToDecide,
            changed.waitingOrder,
            changed.hoursToConfirm,
            state,
            changed.decideBy,
          ],
        ),
        nameTaken,
      );
      const after = { ...cohort, ...changed };
      if (changed.waitingOrder !== cohort.waitingOrder) await countNeed(actor.organisationId, after);
      const filled = await fillSeats(actor, after);
      audit('cohort.changed', 'cohort', cohortId, { ...changed, state, filled });
      return { done: true };
    });
  }
}
