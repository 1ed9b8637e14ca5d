import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import type { JobPayload } from '../outbox';
import { active, stillRuns } from './enrolment-sql';
import { lockCohort } from './find-cohort';
import { stepAndTell } from './seats';

type Leaver = JobPayload<'give-seats-back'>;

/** What somebody who has left holds in cohorts that still run: $1 the organisation, $2 she, $3 one cohort, or null for all. */
const heldText = `
  select e.cohort_id as "cohortId", e.state from enrolment e join person p on p.organisation_id = e.organisation_id and p.id = e.person_id
  where e.organisation_id = $1 and e.person_id = $2 and ($3::uuid is null or e.cohort_id = $3) and p.left_on <= current_date
    and ${active('e.state')} and ${stillRuns('e')}
  order by e.cohort_id`;

/**
 * Takes somebody who has left out of her cohorts: seats, places on waiting lists, invitations and requests. One cohort at a time, each in a transaction of its own, so that nobody waits
 * for more than one. The worker calls it.
 */
@Injectable()
export class GiveSeatsBack {
  constructor(private readonly work: UnitOfWork) {}

  async execute(clock: ClockActor, leaver: Leaver): Promise<void> {
    const held = await this.work.run(clock, () => this.held(leaver, null));
    for (const { cohortId } of held) await this.work.run(clock, () => this.giveBack(clock, leaver, cohortId));
  }

  private async giveBack(clock: ClockActor, leaver: Leaver, cohortId: string): Promise<void> {
    const cohort = await lockCohort(clock, cohortId);
    // Looked at again after the lock: she may be back, or out already.
    const [place] = await this.held(leaver, cohortId);
    if (!place) return;
    const { personId } = leaver;
    const filled = await stepAndTell(clock, cohort, personId, { event: 'leave', by: 'clock' });
    audit('enrolment.withdrawn', 'cohort', cohortId, { personId, from: place.state, filled });
  }

  private held(
    { organisationId, personId }: Leaver,
    cohortId: string | null,
  ): Promise<{ cohortId: string; state: string }[]> {
    return sql(heldText, [organisationId, personId, cohortId]);
  }
}
