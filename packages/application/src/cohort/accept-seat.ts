import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { AcceptSeatInput } from './cohort.input';
import { stateOf } from './enrolment-step';
import { lockCohort, refuseCompleted } from './find-cohort';
import type { Enrolled } from './seats';
import { comeIn, enrolmentOf, stepAndTell } from './seats';

const accept = { event: 'accept', by: 'learner' } as const;

/** Takes a seat that is offered to her, or accepts an invitation: then she waits where none is free. Again changes nothing. */
@Injectable()
export class AcceptSeat {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<Enrolled> {
    const { cohortId } = parse(AcceptSeatInput, input);
    return this.work.run(actor, async () => {
      const cohort = await lockCohort(actor, cohortId);
      const state = await stateOf(actor, cohortId, actor.personId);
      if (state === null) throw new NotFound('cohort');
      refuseCompleted(cohort);
      // A seat that is held for her is hers, even where the cohort takes nobody new.
      if (state === 'offered') await stepAndTell(actor, cohort, actor.personId, accept);
      else if (state !== 'enrolled' && state !== 'waiting') await comeIn(actor, cohort, actor.personId, accept);
      const enrolled = await enrolmentOf(actor, cohortId, actor.personId);
      if (!enrolled) throw new Error('The enrolment was not written.');
      if (state === 'offered' || state === 'invited')
        audit('seat.accepted', 'cohort', cohortId, { personId: actor.personId, ...enrolled });
      return enrolled;
    });
  }
}
