import { aGrant, aLevel, aPerson, aRound } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import { budgetInputs } from '../budget/budget.testing';
import type { Input, Scene } from '../organisation/commands.testing';
import { command } from '../organisation/commands.testing';

const idOf = async (api: TestApi, text: string, values: unknown[] = []): Promise<string> =>
  (await api.owner.query<{ id: string }>(text, values)).rows[0]!.id;

/** The input of a draft for somebody who is below a target. */
const aGroup = async (api: TestApi, { organisation, root }: Scene) => {
  const own = { organisation_id: organisation.id };
  const { rows } = await api.owner.query<{ role_profile_id: string; competency_id: string }>(
    `select role_profile_id, competency_id from role_profile_target t join role_profile r on r.id = t.role_profile_id
     where r.organisation_id is null limit 1`,
  );
  const { role_profile_id, competency_id } = rows[0]!;
  const person = await aPerson(api.owner, { ...own, institution_id: root.id, role_profile_id });
  const round = await aRound(api.owner, own);
  await aLevel(api.owner, { ...own, round_id: round.id, person_id: person.id, competency_id, level: 0 });
  return { name: 'Foundations', roundId: round.id, institutionId: root.id };
};

const aDraft = async (api: TestApi, scene: Scene): Promise<string> => {
  await command(api, 'draftProgramme', await aGroup(api, scene), scene.cookie);
  return idOf(api, 'select id from programme where organisation_id = $1', [scene.organisation.id]);
};

/** The input to publish a draft with one module. */
const aPlannedDraft = async (api: TestApi, scene: Scene) => {
  const programmeId = await aDraft(api, scene);
  const trainingModuleIds = [await idOf(api, 'select id from training_module limit 1')];
  await command(api, 'changePlan', { programmeId, trainingModuleIds, expectedVersion: 1 }, scene.cookie);
  return { programmeId, expectedVersion: 2 };
};

/** The input to accept a scenario that the worker has answered. */
const aScenario = async (api: TestApi, scene: Scene) => {
  const programmeId = await aDraft(api, scene);
  await command(api, 'startTailoring', { programmeId, objective: 'least_hours' }, scene.cookie);
  const scenarioId = await idOf(
    api,
    `update scenario set outcome = jsonb_build_object('status', 'optimal', 'modules',
       jsonb_build_array(jsonb_build_object('id', (select id from training_module limit 1)))) where programme_id = $1 returning id`,
    [programmeId],
  );
  return { programmeId, scenarioId, expectedVersion: 1 };
};

/** The input to ask providers for the first step that a draft's group needs. */
const aStepToAskFor = async (api: TestApi, scene: Scene) => {
  const programmeId = await aDraft(api, scene);
  const needed = `select needs -> 'steps' -> 0 ->> 'competencyId' as id from programme where id = $1`;
  return { programmeId, steps: [{ competencyId: await idOf(api, needed, [programmeId]), ordinal: 1 }] };
};

/** A draft with one module that is submitted, and somebody signed in who may approve it. */
const aSubmission = async (api: TestApi, scene: Scene) => {
  const draft = await aRoutedDraft(api, scene);
  await command(api, 'submitProgramme', draft, scene.cookie);
  const pending = 'select id from programme_submission where organisation_id = $1';
  return { submissionId: await idOf(api, pending, [scene.organisation.id]) };
};

/** One that another submitted. */
const anothersSubmission = async (api: TestApi, scene: Scene) => {
  const submission = await aSubmission(api, scene);
  await api.owner.query('update programme_submission set submitted_by = $2 where id = $1', [
    submission.submissionId,
    scene.person.id,
  ]);
  return { ...submission, step: 1 };
};

/** A draft with one module, of an institution whose programmes a coordinator approves; and there is another one. */
const aRoutedDraft = async (api: TestApi, scene: Scene) => {
  const draft = await aPlannedDraft(api, scene);
  const { organisation, root, person } = scene;
  await api.owner.query(
    `insert into approval_route (organisation_id, institution_id, steps, set_by) values ($1, $2, '{coordinator}', $3)`,
    [organisation.id, root.id, person.id],
  );
  const own = { organisation_id: organisation.id, institution_id: root.id };
  await aGrant(api.owner, { ...own, person_id: person.id, role: 'coordinator' });
  return draft;
};

/** A version of a draft, with a plan of nothing. */
const aVersion = async (api: TestApi, programmeId: string): Promise<string> =>
  idOf(
    api,
    `insert into programme_version (organisation_id, programme_id, number, snapshot, made_by)
     select organisation_id, id, 1, '{"plan":{"modules":[]},"modules":[],"origin":null}', created_by from programme where id = $1 returning id`,
    [programmeId],
  );

/** A good input of every command of the room, and of the room that pays for programmes. */
export const programmeInputs: Record<string, (scene: Scene, api: TestApi) => Input | Promise<Input>> = {
  ...budgetInputs,
  draftProgramme: (scene, api) => aGroup(api, scene),
  startTailoring: async (scene, api) => ({ programmeId: await aDraft(api, scene), objective: 'least_hours' }),
  changePlan: async (scene, api) => ({
    programmeId: await aDraft(api, scene),
    trainingModuleIds: [await idOf(api, 'select id from training_module limit 1')],
    expectedVersion: 1,
  }),
  acceptScenario: (scene, api) => aScenario(api, scene),
  publishProgramme: (scene, api) => aPlannedDraft(api, scene),
  setApprovalRoute: ({ root }) => Promise.resolve({ institutionId: root.id, steps: ['manager', 'coordinator'] }),
  submitProgramme: (scene, api) => aRoutedDraft(api, scene),
  approveSubmission: (scene, api) => anothersSubmission(api, scene),
  sendSubmissionBack: async (scene, api) => ({ ...(await anothersSubmission(api, scene)), reason: 'Too short.' }),
  withdrawSubmission: (scene, api) => aSubmission(api, scene),
  resetPlan: async (scene, api) => {
    const { programmeId, expectedVersion } = await aPlannedDraft(api, scene);
    return { programmeVersionId: await aVersion(api, programmeId), expectedVersion };
  },
  saveVersion: async (scene, api) => {
    const { programmeId } = await aPlannedDraft(api, scene);
    await api.owner.query(`update programme set state = 'published', published_at = now() where id = $1`, [
      programmeId,
    ]);
    return { programmeId };
  },
  requestTraining: (scene, api) => aStepToAskFor(api, scene),
  withdrawTrainingRequest: async (scene, api) => {
    await command(api, 'requestTraining', await aStepToAskFor(api, scene), scene.cookie);
    const open = 'select id from training_request where organisation_id = $1';
    return { trainingRequestId: await idOf(api, open, [scene.organisation.id]) };
  },
};
