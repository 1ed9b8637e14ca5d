import { sql } from '../database';
import { refreshNeedsSummary } from '../needs';

/**
 * Inside a unit of work, after the levels of a participant were written: from now on she has submitted, and counts in the needs of where
 * she works. @param participant organisation, round and person.
 */
export const writeSubmitted = async (participant: unknown[]): Promise<void> => {
  const [about] = await sql<{ institutionId: string; roundId: string }>(
    `with submitted as (
       update round_participant set submitted_at = now() where organisation_id = $1 and round_id = $2 and person_id = $3 returning person_id, round_id)
     select institution_id as "institutionId", round_id as "roundId" from submitted join person on organisation_id = $1 and id = person_id`,
    participant,
  );
  if (!about) throw new Error('Whom a round asks about is a person of the organisation.');
  await refreshNeedsSummary(about.roundId, [about.institutionId]);
};
