import type { Actor } from '../access';
import { sql } from '../database';
import { refreshNeedsSummary } from '../needs';
import { frameworkInUse } from './framework-in-use.queries';
import type { MovedProfiles } from './move-role-profiles';
import { moveRoleProfiles } from './move-role-profiles';

/**
 * The organisation works with it from now on: its role profiles ask for competencies of it, and needs are counted in them.
 * Inside a unit of work. @param id null: with what is published for everybody.
 */
export const useFramework = async (actor: Actor, id: string | null): Promise<MovedProfiles> => {
  await sql('update organisation set framework_id = $2 where id = $1', [actor.organisationId, id]);
  const [used] = await sql<{ id: string }>(`select ${frameworkInUse} as id`);
  if (!used) throw new Error('There is no framework at all: the migration that publishes the source did not run.');
  const moved = await moveRoleProfiles(actor, used.id);
  await refreshNeedsSummary(null);
  return moved;
};
