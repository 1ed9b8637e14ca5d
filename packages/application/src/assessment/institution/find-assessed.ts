import type { Actor } from '../../access';
import { authorise } from '../../access';
import { sql } from '../../database';
import { NotFound } from '../../problem';
import { isOver, respondents } from './answering.queries';
import { moderationOver, nobodySubmitted, otherModerator, stillAnswering } from './institution-problems';

export interface Assessed {
  modelId: string;
  /** It takes no answers any more. */
  over: boolean;
  moderatorId: string | null;
  /** Its levels are final. */
  moderated: boolean;
}

/**
 * One institution of an assessment, by who coordinates it. Until the end of the running unit of work nobody else is named, settles or
 * moves a day.
 * @throws Refused, NotFound
 */
export const findAssessed = async (actor: Actor, assessmentId: string, institutionId: string): Promise<Assessed> => {
  await authorise(actor, institutionId, 'coordinator');
  return lockAssessed(actor, assessmentId, institutionId);
};

/** The same for who is known to coordinate it. @throws NotFound */
export const lockAssessed = async (
  { organisationId }: Actor,
  assessmentId: string,
  institutionId: string,
): Promise<Assessed> => {
  const [found] = await sql<Assessed>(
    `select a.model_id as "modelId", ${isOver('a')} as over, i.moderator_id as "moderatorId", i.moderated_at is not null as moderated
     from assessed_institution i join institution_assessment a on a.organisation_id = i.organisation_id and a.id = i.assessment_id
     where i.organisation_id = $1 and i.assessment_id = $2 and i.institution_id = $3 for share of a for no key update of i`,
    [organisationId, assessmentId, institutionId],
  );
  if (!found) throw new NotFound('assessment');
  return found;
};

/**
 * That the actor may settle levels of the institution now: everybody who is asked has answered, or can't any more, and nobody else
 * moderates it.
 * @throws Refused, NotFound, ModerationRefused, InputProblem
 */
export const findToSettle = async (actor: Actor, assessmentId: string, institutionId: string): Promise<Assessed> => {
  const assessed = await findAssessed(actor, assessmentId, institutionId);
  if (assessed.moderated) throw moderationOver();
  if (assessed.moderatorId !== null && assessed.moderatorId !== actor.personId) throw otherModerator();
  const [count] = await sql<{ submitted: number; missing: number }>(
    `select count(submitted_at)::int as submitted, count(*) filter (where submitted_at is null)::int as missing
     from ${respondents} where r.organisation_id = $1 and r.assessment_id = $2 and r.institution_id = $3`,
    [actor.organisationId, assessmentId, institutionId],
  );
  const { submitted, missing } = count ?? { submitted: 0, missing: 0 };
  if (missing > 0 && !assessed.over) throw stillAnswering(missing);
  if (submitted === 0) throw nobodySubmitted();
  return assessed;
};

/** Whether a level of it was settled. Inside a unit of work that holds the institution. */
export const isSettling = async (actor: Actor, assessmentId: string, institutionId: string): Promise<boolean> => {
  const [settled] = await sql(
    'select 1 from settled_maturity where organisation_id = $1 and assessment_id = $2 and institution_id = $3 limit 1',
    [actor.organisationId, assessmentId, institutionId],
  );
  return settled !== undefined;
};
