import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, UnitOfWork } from '../database';
import { parse } from '../problem';
import { EnrolPersonInput } from './cohort.input';
import { stateOf } from './enrolment-step';
import { findCohort } from './find-cohort';
import { refuseOutside } from './outside';
import type { Enrolled } from './seats';
import { comeIn, enrolmentOf } from './seats';

/** Enrols somebody of the programme's institution, or of one below it, in need or not; invited or asking too. Again changes nothing. */
@Injectable()
export class EnrolPerson {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<Enrolled> {
    const { cohortId, personId } = parse(EnrolPersonInput, input);
    return this.work.run(actor, async () => {
      const cohort = await findCohort(actor, cohortId);
      await refuseOutside(actor, cohort, personId);
      const state = await stateOf(actor, cohortId, personId);
      const stands = state === 'invited' || state === 'requested' ? null : await enrolmentOf(actor, cohortId, personId);
      if (stands) return stands;
      const enrolled = await comeIn(actor, cohort, personId, { event: 'enrol', by: 'coordinator' });
      audit('person.enrolled', 'cohort', cohortId, { personId, ...enrolled });
      return enrolled;
    });
  }
}
