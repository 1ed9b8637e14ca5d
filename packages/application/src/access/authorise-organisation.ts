import { sql } from '../database';
import { Refused } from '../problem';
import type { Actor, Role } from './actor';
import { rootsOf } from './actor';

/** Whether one of the institutions ($1) is the top of the tree today. */
export const reachesAll = `select exists (
  select 1 from institution where id = any($1::uuid[]) and not exists (
    select 1 from institution_placement placement
    where placement.organisation_id = institution.organisation_id and placement.institution_id = institution.id
      and placement.valid_from <= current_date and (placement.valid_to is null or placement.valid_to > current_date))) as reached`;

/**
 * For what the whole organisation shares: a grant over a part of it is not enough. Runs inside a unit of work.
 * @throws Refused unless the actor holds one of the roles over the whole organisation.
 */
export const authoriseOrganisation = async (actor: Actor, ...held: Role[]): Promise<void> => {
  const [row] = await sql<{ reached: boolean }>(reachesAll, [rootsOf(actor, ...held)]);
  if (!row?.reached) throw new Refused();
};
