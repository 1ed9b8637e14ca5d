import type { Actor } from '../../access';
import { authorise } from '../../access';
import { sql } from '../../database';
import { NotFound, VersionConflict } from '../../problem';

interface Standing {
  institutionId: string;
  required: boolean;
  firstDueOn: string | null;
  version: number;
}

/** Inside a unit of work: locks what is to be changed, if it still holds. @throws NotFound, Refused, VersionConflict */
export const lockRequirement = async (
  actor: Actor,
  { requirementId, expectedVersion }: { requirementId: string; expectedVersion: number },
): Promise<Standing> => {
  const [found] = await sql<Standing>(
    `select institution_id as "institutionId", required, first_due_on::text as "firstDueOn", version from requirement
     where organisation_id = $1 and id = $2 and ended_at is null for update`,
    [actor.organisationId, requirementId],
  );
  if (!found) throw new NotFound('requirement');
  await authorise(actor, found.institutionId, 'coordinator');
  if (found.version !== expectedVersion) throw new VersionConflict();
  return found;
};
