import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse, VersionConflict } from '../../problem';
import { findCohort, refuseCompleted } from '../find-cohort';
import { GoOnWithCohortInput } from './change.input';

/** It is decided that a cohort begins with the people it has, however few: nobody is asked about it any more. */
@Injectable()
export class GoOnWithCohort {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { cohortId, expectedVersion } = parse(GoOnWithCohortInput, input);
    return this.work.run(actor, async () => {
      const cohort = await findCohort(actor, cohortId);
      refuseCompleted(cohort);
      if (cohort.version !== expectedVersion) throw new VersionConflict();
      await sql('update cohort set decide_by = null, version = version + 1 where organisation_id = $1 and id = $2', [
        actor.organisationId,
        cohortId,
      ]);
      audit('cohort.goes-on', 'cohort', cohortId, { enrolled: cohort.enrolled });
      return { done: true };
    });
  }
}
