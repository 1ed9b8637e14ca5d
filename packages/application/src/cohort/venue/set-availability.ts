import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { refuseNoTrainer } from '../session-clash';
import { findVenue } from './find-venue';
import { SetAvailabilityInput } from './venue.input';

/** When a trainer or a venue can be had, in place of what was said before. Sessions that are planned stay. */
@Injectable()
export class SetAvailability {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { trainerId, venueId, timeZone, weekly, daysOff } = parse(SetAvailabilityInput, input);
    return this.work.run(actor, async () => {
      if (venueId !== null) await findVenue(actor, venueId);
      if (trainerId !== null) await this.authoriseFor(actor, trainerId);
      await sql(
        `insert into availability (organisation_id, trainer_id, venue_id, time_zone, weekly, days_off) values ($1, $2, $3, $4, $5, $6)
         on conflict (organisation_id, ${trainerId === null ? 'venue_id' : 'trainer_id'})
         do update set time_zone = excluded.time_zone, weekly = excluded.weekly, days_off = excluded.days_off`,
        [actor.organisationId, trainerId, venueId, timeZone, JSON.stringify(weekly), JSON.stringify(daysOff)],
      );
      audit('availability.set', trainerId === null ? 'venue' : 'person', trainerId ?? venueId, {
        timeZone,
        weekly,
        daysOff,
      });
      return { done: true };
    });
  }

  /** By who coordinates the trainer's own institution. */
  private async authoriseFor(actor: Actor, trainerId: string): Promise<void> {
    const [person] = await sql<{ institutionId: string }>(
      'select institution_id as "institutionId" from person where organisation_id = $1 and id = $2',
      [actor.organisationId, trainerId],
    );
    if (!person) throw new NotFound('person');
    await authorise(actor, person.institutionId, 'coordinator');
    await refuseNoTrainer(actor, trainerId, new Date());
  }
}
