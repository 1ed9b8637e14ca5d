import { sql } from '../database';
import { Refused } from '../problem';
import type { Actor, Role } from './actor';
import { rootsOf } from './actor';

/** Runs inside a unit of work. @throws Refused unless the actor holds one of the roles over this institution. */
export const authorise = async (actor: Actor, institutionId: string, ...held: Role[]): Promise<void> => {
  const roots = rootsOf(actor, ...held);
  const [row] = await sql<{ reached: boolean }>(
    'select exists (select 1 from unnest($1::uuid[]) as root, institutions_below(root) as below where below = $2) as reached',
    [roots, institutionId],
  );
  if (!row?.reached) throw new Refused();
};
