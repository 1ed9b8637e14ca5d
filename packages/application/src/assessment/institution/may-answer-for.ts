import type { Actor } from '../../access';
import { sql } from '../../database';
import { NotFound } from '../../problem';
import { isOver } from './answering.queries';
import { assessmentOver, isSubmitted, notOpenYet } from './institution-problems';

/**
 * That the actor may answer about the institution now; until the end of the unit of work the assessment is not closed, and she answers one
 * after the other.
 * @returns the model that is asked by.
 * @throws NotFound, AssessmentClosed
 */
export const mayAnswerFor = async (actor: Actor, assessmentId: string, institutionId: string): Promise<string> => {
  const [asked] = await sql<{ modelId: string; early: boolean; over: boolean; submitted: boolean }>(
    `select a.model_id as "modelId", a.opens_on > (select app_today()) as early, ${isOver('a')} as over, r.submitted_at is not null as submitted
     from respondent r join institution_assessment a on a.organisation_id = r.organisation_id and a.id = r.assessment_id
     where r.organisation_id = $1 and r.assessment_id = $2 and r.institution_id = $3 and r.person_id = $4 for share of a for no key update of r`,
    [actor.organisationId, assessmentId, institutionId, actor.personId],
  );
  if (!asked) throw new NotFound('assessment');
  if (asked.submitted) throw isSubmitted();
  if (asked.over) throw assessmentOver();
  if (asked.early) throw notOpenYet();
  return asked.modelId;
};
