import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse, VersionConflict } from '../../problem';
import { findVenue } from './find-venue';
import { ChangeVenueInput } from './venue.input';

/** What it is called stays: sessions name it. A retired one is offered no more; sessions that are planned there stay. */
@Injectable()
export class ChangeVenue {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { venueId, expectedVersion, ...changed } = parse(ChangeVenueInput, input);
    return this.work.run(actor, async () => {
      await findVenue(actor, venueId);
      const { seats, accessible, note, retired } = changed;
      const found = await sql(
        `update venue set seats = $4, accessible = $5, note = $6, version = version + 1,
           retired_at = case when $7 then coalesce(retired_at, now()) end
         where organisation_id = $1 and id = $2 and version = $3 returning id`,
        [actor.organisationId, venueId, expectedVersion, seats, accessible, note, retired],
      );
      if (found.length === 0) throw new VersionConflict();
      audit('venue.changed', 'venue', venueId, changed);
      return { done: true };
    });
  }
}
