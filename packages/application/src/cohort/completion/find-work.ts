import type { WorkState } from '@baobab/domain/cohort';
import type { Actor } from '../../access';
import { authorise, rolesOf } from '../../access';
import { sql } from '../../database';
import { NotFound, VersionConflict } from '../../problem';
import type { CohortRow } from '../find-cohort';
import { lockCohort, refuseCompleted } from '../find-cohort';

interface WorkAsked {
  cohortId: string;
  conditionId: string;
  personId: string;
  expectedRevision: number;
}

/**
 * How something stands that was handed in, for a trainer of its cohort or a coordinator; the cohort is locked.
 * @throws NotFound, Refused, InputProblem for a cohort that is over, VersionConflict where it was handed in anew or decided meanwhile
 */
export const findWork = async (actor: Actor, asked: WorkAsked): Promise<WorkState> => {
  const cohort = await lockCohort(actor, asked.cohortId);
  await refuseOthers(actor, cohort);
  refuseCompleted(cohort);
  const [work] = await sql<{ state: WorkState; revision: number }>(
    `select w.state, w.revision from learner_work w join enrolment e on e.organisation_id = w.organisation_id and e.cohort_id = w.cohort_id and e.person_id = w.person_id
     where w.organisation_id = $1 and w.cohort_id = $2 and w.condition_id = $3 and w.person_id = $4 and e.state = 'enrolled'`,
    [actor.organisationId, asked.cohortId, asked.conditionId, asked.personId],
  );
  if (!work) throw new NotFound('work');
  if (work.revision !== asked.expectedRevision) throw new VersionConflict();
  return work.state;
};

const refuseOthers = async (actor: Actor, { id, institutionId }: CohortRow): Promise<void> => {
  const [leads] = await sql(
    'select 1 from session where organisation_id = $1 and cohort_id = $2 and trainer_id = $3 and cancelled_at is null',
    [actor.organisationId, id, actor.personId],
  );
  if (!leads || !rolesOf(actor).includes('trainer')) await authorise(actor, institutionId, 'coordinator');
};

/** What was decided is another state of the work than what was read: who looked at it before has to look again. */
export const writeDecision = async (
  actor: Actor,
  { cohortId, conditionId, personId }: WorkAsked,
  decided: { state: Exclude<WorkState, 'handed-in'>; reason: string | null },
): Promise<void> => {
  await sql(
    `update learner_work set state = $5, reason = $6, decided_by = $7, decided_at = now(), revision = revision + 1
     where organisation_id = $1 and cohort_id = $2 and condition_id = $3 and person_id = $4`,
    [actor.organisationId, cohortId, conditionId, personId, decided.state, decided.reason, actor.personId],
  );
};
