import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, unlessTaken, UnitOfWork } from '../../database';
import { InputProblem, parse } from '../../problem';
import { AddVenueInput } from './venue.input';

const nameTaken = () => {
  const message = 'There is a venue of this name, perhaps a retired one. Use that one, or give this one another name.';
  return new InputProblem([{ path: 'name', code: 'venue-name-taken', message }]);
};

@Injectable()
export class AddVenue {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ venueId: string }> {
    const { institutionId, name, seats, accessible, note } = parse(AddVenueInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, institutionId, 'coordinator');
      const [venue] = await unlessTaken(
        sql<{ id: string }>(
          `insert into venue (organisation_id, institution_id, name, seats, accessible, note) values ($1, $2, $3, $4, $5, $6) returning id`,
          [actor.organisationId, institutionId, name, seats, accessible, note],
        ),
        nameTaken,
      );
      if (!venue) throw new Error('The venue was not written.');
      audit('venue.added', 'venue', venue.id, { name, seats });
      return { venueId: venue.id };
    });
  }
}
