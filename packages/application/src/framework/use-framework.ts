import type { Actor } from '../access';
import { stillOpen } from '../assessment/still-open.queries';
import { sql } from '../database';
import { refreshNeedsSummary } from '../needs';
import { frameworkInUse } from './framework-in-use.queries';
import { FrameworkIncomplete } from './framework-problems';
import type { MovedProfiles } from './move-role-profiles';
import { moveRoleProfiles } from './move-role-profiles';

/** @throws FrameworkIncomplete while people answer by the framework in use, or are about to: those who come later would be asked something else. */
export const refuseWhileAnswered = async (actor: Actor): Promise<void> => {
  const [open] = await sql<{ name: string }>(
    `select name from assessment_round r where organisation_id = $1 and ${stillOpen('r')} order by closes_on desc, name limit 1`,
    [actor.organisationId],
  );
  if (open)
    throw new FrameworkIncomplete(
      'self-assessment-open',
      `People answer “${open.name}” by the framework that you work with now. Close that round, or wait until its last day has passed.`,
    );
};

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
