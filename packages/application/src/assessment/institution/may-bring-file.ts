import type { Actor } from '../../access';
import { authorise } from '../../access';
import { sql } from '../../database';
import { isOver } from './answering.queries';
import { lockAssessed } from './find-assessed';
import { moderationOver, notTheModerator } from './institution-problems';
import { mayAnswerFor } from './may-answer-for';

export interface Bringing {
  modelId: string;
  /** Who brings it as a respondent; null where she moderates. */
  respondentId: string | null;
  /** What all have brought about the institution so far; nobody brings more until the end of the unit of work. */
  there: Evidence;
}

/** How much of it there is. */
export interface Evidence {
  files: number;
  bytes: number;
}

/**
 * That the actor may upload files about the institution now, or take hers away: as a respondent until she submits, as its moderator until the
 * levels are final. Inside a unit of work, in which she brings one after the other.
 * @throws Refused, NotFound, AssessmentClosed, ModerationRefused
 */
export const mayBringFile = async (actor: Actor, assessmentId: string, institutionId: string): Promise<Bringing> => {
  const [role] = await sql<{ answers: boolean; moderates: boolean }>(
    `select exists (select 1 from respondent r where r.organisation_id = $1 and r.assessment_id = $2 and r.institution_id = $3 and r.person_id = $4) as answers,
       exists (select 1 from respondent r join assessed_institution i using (organisation_id, assessment_id, institution_id)
           join institution_assessment a on a.organisation_id = $1 and a.id = $2
         where r.organisation_id = $1 and r.assessment_id = $2 and r.institution_id = $3 and r.person_id = $4
           and (r.submitted_at is not null or ${isOver('a')}) and i.moderator_id = $4) as moderates`,
    [actor.organisationId, assessmentId, institutionId, actor.personId],
  );
  // A moderator who answers too brings hers as a respondent until she has submitted, or no longer can.
  const asRespondent = role?.answers && !role.moderates;
  // Before anything is locked: nobody else makes those wait who bring files.
  if (!asRespondent) await authorise(actor, institutionId, 'coordinator');
  const there = await lockEvidence(actor, assessmentId, institutionId);
  if (asRespondent)
    return { modelId: await mayAnswerFor(actor, assessmentId, institutionId), respondentId: actor.personId, there };
  const { modelId, moderatorId, moderated } = await lockAssessed(actor, assessmentId, institutionId);
  if (moderatorId !== actor.personId) throw notTheModerator();
  if (moderated) throw moderationOver();
  return { modelId, respondentId: null, there };
};

/** Before any row of a respondent is locked, as where one is taken back with her files: else each would wait for the other. */
const lockEvidence = async (actor: Actor, assessmentId: string, institutionId: string): Promise<Evidence> => {
  const [there] = await sql<Evidence>(
    `select i.evidence_files as files, i.evidence_bytes::float8 as bytes
     from assessed_institution i join institution_assessment a on a.organisation_id = i.organisation_id and a.id = i.assessment_id
     where i.organisation_id = $1 and i.assessment_id = $2 and i.institution_id = $3 for share of a for no key update of i`,
    [actor.organisationId, assessmentId, institutionId],
  );
  return there ?? { files: 0, bytes: 0 };
};
