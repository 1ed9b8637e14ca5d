import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, unlessTaken, UnitOfWork } from '../database';
import { InputProblem, parse, VersionConflict } from '../problem';
import { ChangeCohortInput } from './cohort.input';
import { findCohort, refuseCompleted } from './find-cohort';
import { nameTaken } from './forming-problems';
import { fillSeats } from './seats';

const seatsTaken = (enrolled: number) =>
  new InputProblem([
    {
      path: 'seats',
      code: 'seats-below-enrolled',
      message: `${enrolled} people have a seat. Keep at least as many, or withdraw somebody first.`,
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
          `update cohort set name = $3, seats = $4, least_people = $5, self_enrolment = $6, state = $7, version = version + 1
           where organisation_id = $1 and id = $2`,
          [
            actor.organisationId,
            cohortId,
            changed.name,
            changed.seats,
            changed.leastPeople,
            changed.selfEnrolment,
            state,
          ],
        ),
        nameTaken,
      );
      const filled = await fillSeats(actor, cohortId);
      audit('cohort.changed', 'cohort', cohortId, { ...changed, state, filled });
      return { done: true };
    });
  }
}
