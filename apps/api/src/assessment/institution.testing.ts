import { createHash } from 'node:crypto';
import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** An open assessment of the scene's root by its own coordinator, who answered as many indicators as said. */
const anAssessment = async (
  api: TestApi,
  { organisation, root, administrator }: Scene,
  answered = 0,
  submitted = false,
) => {
  const { rows } = await api.owner.query<{ id: string; model: string }>(
    `insert into institution_assessment (organisation_id, name, model_id, opens_on, closes_on)
     select $1, 'Institutions', id, current_date - 1, current_date + 20 from maturity_model returning id, model_id as model`,
    [organisation.id],
  );
  const [{ id: assessmentId, model }] = rows as [{ id: string; model: string }];
  const about = [organisation.id, assessmentId, root.id];
  await api.owner.query('insert into assessed_institution values ($1, $2, $3)', about);
  await api.owner.query(
    'insert into respondent (organisation_id, assessment_id, institution_id, person_id, submitted_at) values ($1, $2, $3, $4, case when $5 then now() end)',
    [...about, administrator.id, submitted],
  );
  const indicators = await api.owner.query<{ id: string }>(
    'select id from maturity_indicator where model_id = $1 order by position',
    [model],
  );
  await api.owner.query(
    `insert into maturity_rating (organisation_id, assessment_id, institution_id, person_id, model_id, indicator_id, ordinal)
     select $1, $2, $3, $4, $5, unnest($6::uuid[]), 1`,
    [...about, administrator.id, model, indicators.rows.slice(0, answered).map(({ id }) => id)],
  );
  return { assessmentId, institutionId: root.id, indicatorId: indicators.rows[0]?.id };
};

/** Answered, and settled in every indicator. */
const aSettled = async (scene: Scene, api: TestApi) => {
  const { assessmentId, institutionId } = await anAssessment(api, scene, 10, true);
  await api.owner.query(
    `insert into settled_maturity (organisation_id, assessment_id, institution_id, model_id, indicator_id, ordinal, settled_by)
     select a.organisation_id, a.id, $2, a.model_id, i.id, 1, $3 from institution_assessment a join maturity_indicator i on i.model_id = a.model_id where a.id = $1`,
    [assessmentId, institutionId, scene.administrator.id],
  );
  return { assessmentId, institutionId };
};

/** A good input of every command about the assessment of institutions. */
export const institutionInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  openInstitutionAssessment: ({ root }) =>
    Promise.resolve({ name: 'Institutions', institutionIds: [root.id], opensOn: inDays(0), closesOn: inDays(20) }),
  closeInstitutionAssessment: async (scene, api) => {
    const { assessmentId } = await anAssessment(api, scene);
    return { assessmentId, expectedVersion: 1 };
  },
  nameRespondent: async (scene, api) => {
    const { assessmentId, institutionId } = await anAssessment(api, scene);
    return { assessmentId, institutionId, personId: scene.person.id };
  },
  removeRespondent: async (scene, api) => {
    const { assessmentId, institutionId } = await anAssessment(api, scene, 2);
    return { assessmentId, institutionId, personId: scene.administrator.id };
  },
  nameModerator: async (scene, api) => {
    const { assessmentId, institutionId } = await anAssessment(api, scene);
    return { assessmentId, institutionId, moderatorId: scene.administrator.id };
  },
  changeInstitutionAssessment: async (scene, api) => {
    const { assessmentId } = await anAssessment(api, scene);
    return { assessmentId, name: 'Another', closesOn: inDays(30), expectedVersion: 1 };
  },
  rateIndicator: async (scene, api) => ({ ...(await anAssessment(api, scene)), ordinal: 2 }),
  submitMaturity: async (scene, api) => {
    const { assessmentId, institutionId } = await anAssessment(api, scene, 10);
    return { assessmentId, institutionId };
  },
  settleIndicator: async (scene, api) => ({ ...(await anAssessment(api, scene, 10, true)), ordinal: 1 }),
  removeEvidenceFile: async (scene, api) => {
    const { assessmentId, institutionId, indicatorId } = await anAssessment(api, scene);
    const { rows } = await api.owner.query<{ id: string }>(
      `insert into evidence_file (organisation_id, assessment_id, institution_id, model_id, indicator_id, person_id, respondent_id, file_name, kind, bytes, pieces)
       select organisation_id, id, $2, model_id, $3, $4, $4, 'plan.pdf', 'pdf', 5, 1 from institution_assessment where id = $1 returning id`,
      [assessmentId, institutionId, indicatorId, scene.administrator.id],
    );
    return { fileId: rows[0]?.id };
  },
  setMaturityTargets: async (scene, api) => {
    const { indicatorId } = await anAssessment(api, scene);
    // Of no targets at all.
    return { targets: [{ indicatorId, ordinal: 3 }], expectedVersion: createHash('md5').digest('hex') };
  },
  completeModeration: aSettled,
  reopenModeration: async (scene, api) => {
    const about = await aSettled(scene, api);
    await api.owner.query(
      'update assessed_institution set moderator_id = $2, moderated_at = now() where assessment_id = $1',
      [about.assessmentId, scene.administrator.id],
    );
    return { ...about, reason: 'A respondent was misunderstood.' };
  },
};
