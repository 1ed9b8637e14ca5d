import type { Actor } from '../../access';
import { authorise } from '../../access';
import { sql } from '../../database';
import { NotFound } from '../../problem';

/** A venue of an institution that the actor coordinates. @throws NotFound, Refused */
export const findVenue = async (actor: Actor, id: string): Promise<void> => {
  const [venue] = await sql<{ institutionId: string }>(
    'select institution_id as "institutionId" from venue where organisation_id = $1 and id = $2',
    [actor.organisationId, id],
  );
  if (!venue) throw new NotFound('venue');
  await authorise(actor, venue.institutionId, 'coordinator');
};
