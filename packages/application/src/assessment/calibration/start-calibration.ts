import { leastAnswers } from '@baobab/domain/assessment/test';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { sql, UnitOfWork } from '../../database';
import { startWatchedJob } from '../../outbox';
import { authoriseOrganisation } from '../../organisation/whole-organisation.queries';
import { peopleText } from './answers-sql';
import { isRunning, tooFewPeople } from './calibration-problems';

/** Hands the calibration of the items to the worker; its progress is watched by the job's id. */
@Injectable()
export class StartCalibration {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor): Promise<{ jobId: string }> {
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator');
      // Two who start at once do so one after the other, and the second is told.
      await sql(`select pg_advisory_xact_lock(hashtextextended('calibration ' || $1, 0))`, [actor.organisationId]);
      const [running] = await sql(
        `select 1 from job where organisation_id = $1 and name = 'calibrate-items' and state in ('waiting', 'running')`,
        [actor.organisationId],
      );
      if (running) throw isRunning();
      await refuseTooFew(actor);
      return { jobId: await startWatchedJob(actor, 'calibrate-items', {}) };
    });
  }
}

/** Inside a unit of work. @throws TooFewAnswers */
export const refuseTooFew = async ({ organisationId }: Actor): Promise<void> => {
  const [answered] = await sql<{ people: number }>(peopleText, [organisationId]);
  const people = answered?.people ?? 0;
  if (people < leastAnswers) throw tooFewPeople(people);
};
