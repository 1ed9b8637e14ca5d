import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';
import { command } from '../organisation/commands.testing';

/** A work that is asked of a cohort in which the scene's coordinator has a seat herself. */
const aWork = async (api: TestApi, { cookie }: Scene, cohortId: string) => {
  await command(api, 'enrolMyself', { cohortId }, cookie);
  const conditions = [{ kind: 'work', title: 'A plan' }];
  await command(
    api,
    'changeCompletionRules',
    { cohortId, forProgramme: false, conditions, expectedVersion: 0 },
    cookie,
  );
  const { rows } = await api.owner.query<{ id: string }>(
    `select k.id from completion_condition k join completion_rules r on r.id = k.rules_id where r.cohort_id = $1`,
    [cohortId],
  );
  return { cohortId, conditionId: rows[0]!.id };
};

/** Good inputs of the commands of completion. @param cohortOf a cohort that the scene's coordinator may enrol in. */
export const completionInputs = (
  cohortOf: (api: TestApi, scene: Scene) => Promise<string>,
): Record<string, (scene: Scene, api: TestApi) => Promise<Input>> => ({
  changeCompletionRules: async (scene, api) => ({
    cohortId: await cohortOf(api, scene),
    forProgramme: true,
    conditions: [{ kind: 'attendance', leastShare: 0.6 }],
    expectedVersion: 0,
  }),
  handInWork: async (scene, api) => ({ ...(await aWork(api, scene, await cohortOf(api, scene))), text: 'My plan' }),
  decideWork: async (scene, api) => {
    const work = await aWork(api, scene, await cohortOf(api, scene));
    await command(api, 'handInWork', { ...work, text: 'My plan' }, scene.cookie);
    return { ...work, personId: scene.administrator.id, expectedRevision: 1, accepted: true };
  },
  undoWorkAcceptance: async (scene, api) => {
    const work = await aWork(api, scene, await cohortOf(api, scene));
    await command(api, 'handInWork', { ...work, text: 'My plan' }, scene.cookie);
    const of = { ...work, personId: scene.administrator.id };
    await command(api, 'decideWork', { ...of, expectedRevision: 1, accepted: true }, scene.cookie);
    return { ...of, expectedRevision: 2, reason: 'It is somebody else’s' };
  },
  overrideCompletion: async (scene, api) => {
    const cohortId = await cohortOf(api, scene);
    await command(api, 'enrolMyself', { cohortId }, scene.cookie);
    return { cohortId, personId: scene.administrator.id, completes: true, reason: 'Did it all elsewhere' };
  },
  undoCompletionOverride: async (scene, api) => {
    const place = { cohortId: await cohortOf(api, scene), personId: scene.administrator.id };
    await command(api, 'enrolMyself', { cohortId: place.cohortId }, scene.cookie);
    await command(api, 'overrideCompletion', { ...place, completes: true, reason: 'Did it all' }, scene.cookie);
    return { ...place, reason: 'Decided of somebody else' };
  },
});
