import { aParticipant, anAskedRound } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';
import { calibrationInputs } from './calibration.testing';
import { itemInputs } from './item.testing';

/** An open test of this item that asks the scene's own coordinator. */
export const aTestOf = async (api: TestApi, { organisation, root, administrator }: Scene, itemId: string) => {
  const own = { organisation_id: organisation.id };
  const { id: roundId } = await anAskedRound(api.owner, {
    ...own,
    institution_id: root.id,
    source: 'test',
    items_per_competency: 1,
  });
  await aParticipant(api.owner, { ...own, round_id: roundId, person_id: administrator.id });
  await api.owner.query('insert into test_item (organisation_id, round_id, position, item_id) values ($1, $2, 0, $3)', [
    organisation.id,
    roundId,
    itemId,
  ]);
  return roundId;
};

/** Of a number, so that the answer has one form. */
const aTest = async (api: TestApi, scene: Scene) => {
  const { rows } = await api.owner.query<{ id: string }>(
    `select id from item where kind = 'numeric' order by code limit 1`,
  );
  const itemId = rows[0]?.id ?? '';
  return { roundId: await aTestOf(api, scene, itemId), itemId };
};

/** A good input of every command of a test. */
export const testInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  ...calibrationInputs,
  ...itemInputs,
  answerTestItem: async (scene, api) => ({ ...(await aTest(api, scene)), number: 1 }),
  submitTest: async (scene, api) => {
    const { roundId, itemId } = await aTest(api, scene);
    const mine = [scene.organisation.id, roundId, scene.administrator.id];
    await api.owner.query(
      'update round_participant set started_at = now() where organisation_id = $1 and round_id = $2 and person_id = $3',
      mine,
    );
    await api.owner.query(
      `insert into test_answer (organisation_id, round_id, person_id, item_id, answer) values ($1, $2, $3, $4, '{"number": 1}')`,
      [...mine, itemId],
    );
    return { roundId };
  },
};
