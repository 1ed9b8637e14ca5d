import type { Actor, Role } from '../access';
import { rootsOf } from '../access';
import { sql } from '../database';
import { Refused } from '../problem';

/**
 * SQL: whether who holds a role over the institutions of $1 (uuid[]) holds it over the whole organisation: over every institution that is there today
 * and lies below no other today. One of several such tops is a part, like every other institution. A top lies below itself alone, so it must be one
 * of those that the role was given over.
 */
export const reachesAll = `select count(*) > 0 and count(*) = count(*) filter (where top.id = any($1::uuid[])) as reached
  from institution top where top.valid_from <= current_date and (top.valid_to is null or top.valid_to > current_date) and not exists (
    select 1 from institution_placement placement
    where placement.organisation_id = top.organisation_id and placement.institution_id = top.id
      and placement.valid_from <= current_date and (placement.valid_to is null or placement.valid_to > current_date))`;

/**
 * For what the whole organisation shares: a grant over a part of it is not enough. Runs inside a unit of work.
 * @throws Refused unless the actor holds one of the roles over the whole organisation, as `reachesAll` says.
 */
export const authoriseOrganisation = async (actor: Actor, ...held: Role[]): Promise<void> => {
  const [row] = await sql<{ reached: boolean }>(reachesAll, [rootsOf(actor, ...held)]);
  if (!row?.reached) throw new Refused();
};
