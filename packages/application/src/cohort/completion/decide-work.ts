import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise, rolesOf } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse, VersionConflict } from '../../problem';
import type { CohortRow } from '../find-cohort';
import { lockCohort, refuseCompleted } from '../find-cohort';
import { DecideWorkInput } from './completion.input';

/** A trainer of the cohort, or a coordinator, accepts what somebody handed in, or sends it back with a reason. Decided otherwise, the last decision counts. */
@Injectable()
export class DecideWork {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws NotFound, Refused, VersionConflict where it was handed in anew meanwhile */
  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { cohortId, conditionId, personId, expectedRevision, accepted, reason } = parse(DecideWorkInput, input);
    return this.work.run(actor, async () => {
      const cohort = await lockCohort(actor, cohortId);
      await this.refuseOthers(actor, cohort);
      refuseCompleted(cohort);
      const place = [actor.organisationId, cohortId, conditionId, personId];
      const [work] = await sql<{ revision: number }>(
        'select revision from learner_work where organisation_id = $1 and cohort_id = $2 and condition_id = $3 and person_id = $4',
        place,
      );
      if (!work) throw new NotFound('work');
      if (work.revision !== expectedRevision) throw new VersionConflict();
      await sql(
        `update learner_work set state = $5, reason = $6, decided_by = $7, decided_at = now()
         where organisation_id = $1 and cohort_id = $2 and condition_id = $3 and person_id = $4`,
        [...place, accepted ? 'accepted' : 'sent-back', accepted ? null : reason, actor.personId],
      );
      audit('work.decided', 'cohort', cohortId, { conditionId, personId, accepted });
      return { done: true };
    });
  }

  private async refuseOthers(actor: Actor, { id, institutionId }: CohortRow): Promise<void> {
    const [leads] = await sql(
      'select 1 from session where organisation_id = $1 and cohort_id = $2 and trainer_id = $3 and cancelled_at is null',
      [actor.organisationId, id, actor.personId],
    );
    if (!leads || !rolesOf(actor).includes('trainer')) await authorise(actor, institutionId, 'coordinator');
  }
}
