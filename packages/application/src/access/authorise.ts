import { sql } from '../database';
import { Refused } from '../problem';
import type { Actor, Role } from './actor';
import { rootsOf } from './actor';

/** Runs inside a unit of work. @throws Refused unless the actor holds one of the roles over this institution. */
export const authorise = (actor: Actor, institutionId: string, ...held: Role[]): Promise<void> =>
  authoriseAll(actor, [institutionId], ...held);

/**
 * As `authorise`, for several institutions by one statement. Runs inside a unit of work.
 * @throws Refused unless the actor holds one of the roles over each of them, and there is one.
 */
export const authoriseAll = async (actor: Actor, institutionIds: readonly string[], ...held: Role[]): Promise<void> => {
  const [row] = await sql<{ reached: boolean }>(
    `select cardinality($2::uuid[]) > 0 and not exists (
       select from unnest($2::uuid[]) as wanted where wanted not in (
         select institutions_below(root) from unnest($1::uuid[]) as root)) as reached`,
    [rootsOf(actor, ...held), institutionIds],
  );
  if (!row?.reached) throw new Refused();
};
