import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import type { JobPayload } from '../outbox';
import { lapses } from './due-lapses';
import { lockCohort } from './find-cohort';
import { stepAndTell } from './seats';

/**
 * Ends what was not answered in time: an invitation is taken back, a request is refused, and a seat that was offered goes to the next who waits, while
 * she goes to the end of the list. The worker calls it.
 */
@Injectable()
export class LapseEnrolment {
  constructor(private readonly work: UnitOfWork) {}

  execute(clock: ClockActor, { cohortId, personId, revision }: JobPayload<'lapse-enrolment'>): Promise<void> {
    return this.work.run(clock, async () => {
      const cohort = await lockCohort(clock, cohortId);
      // Looked at after the lock: she may have answered, and whoever else waited may have left.
      const [due] = await sql<{ state: string }>(
        `select state from enrolment e where organisation_id = $1 and cohort_id = $2 and person_id = $3 and revision = $4 and ${lapses('e')}`,
        [clock.organisationId, cohortId, personId, revision],
      );
      if (!due) return;
      await stepAndTell(clock, cohort, personId, { event: 'lapse', by: 'clock' });
      audit('enrolment.lapsed', 'cohort', cohortId, { personId, from: due.state });
    });
  }
}
