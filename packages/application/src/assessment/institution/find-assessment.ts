import type { Actor } from '../../access';
import { authoriseAll } from '../../access';
import { sql } from '../../database';
import { NotFound, VersionConflict } from '../../problem';
import { isOver } from './answering.queries';
import { assessmentOver } from './institution-problems';

export interface OpenAssessment {
  name: string;
  opensOn: string;
  closesOn: string;
}

/**
 * An assessment that still takes answers, by who coordinates all of its institutions; locked until the end of the running unit of work.
 * @throws NotFound, Refused, VersionConflict, AssessmentClosed
 */
export const findOpenAssessment = async (
  actor: Actor,
  assessmentId: string,
  expectedVersion: number,
): Promise<OpenAssessment> => {
  const [found] = await sql<OpenAssessment & { version: number; over: boolean; institutionIds: string[] }>(
    `select name, opens_on::text as "opensOn", closes_on::text as "closesOn", version, ${isOver('a')} as over, array(
       select institution_id from assessed_institution where organisation_id = $1 and assessment_id = $2) as "institutionIds"
     from institution_assessment a where organisation_id = $1 and id = $2 for no key update`,
    [actor.organisationId, assessmentId],
  );
  if (!found) throw new NotFound('assessment');
  await authoriseAll(actor, found.institutionIds, 'coordinator');
  if (found.version !== expectedVersion) throw new VersionConflict();
  if (found.over) throw assessmentOver();
  return found;
};
