import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { authoriseOrganisation } from '../../organisation/whole-organisation.queries';
import { parse } from '../../problem';
import { SetWorkingDaysInput } from './venue.input';

/** When the organisation works, in place of what was said before. Sessions that are planned stay. */
@Injectable()
export class SetWorkingDays {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { weekdays, daysOff } = parse(SetWorkingDaysInput, input);
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator');
      await sql(
        `insert into working_days (organisation_id, weekdays, days_off) values ($1, $2, $3)
         on conflict (organisation_id) do update set weekdays = excluded.weekdays, days_off = excluded.days_off`,
        [actor.organisationId, weekdays, JSON.stringify(daysOff)],
      );
      audit('working-days.set', 'organisation', actor.organisationId, { weekdays, daysOff });
      return { done: true };
    });
  }
}
