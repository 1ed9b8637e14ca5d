import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, UnitOfWork } from '../database';
import { parse } from '../problem';
import { InviteToCohortInput } from './cohort.input';
import { stateOf } from './enrolment-step';
import { findCohort } from './find-cohort';
import { refuseOutside } from './outside';
import type { Enrolled } from './seats';
import { comeIn } from './seats';

/** Asks somebody of the programme's institution, or of one below it, to come: she accepts or declines, and holds no seat before. Again changes nothing. */
@Injectable()
export class InviteToCohort {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<Enrolled> {
    const { cohortId, personId } = parse(InviteToCohortInput, input);
    return this.work.run(actor, async () => {
      const cohort = await findCohort(actor, cohortId);
      await refuseOutside(actor, cohort, personId);
      if ((await stateOf(actor, cohortId, personId)) === 'invited') return { state: 'invited', place: null };
      const invited = await comeIn(actor, cohort, personId, { event: 'invite', by: 'coordinator' });
      audit('person.invited-to-cohort', 'cohort', cohortId, { personId });
      return invited;
    });
  }
}
