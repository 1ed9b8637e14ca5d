import { aSatTest, somePeople } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';

/** 200 people of the scene who sat a test that is over. */
const aTestOver = async (api: TestApi, { organisation, root }: Scene): Promise<void> => {
  const place = { organisation_id: organisation.id, institution_id: root.id };
  const people = await somePeople(api.owner, 200, place);
  const { rows } = await api.owner.query<{ id: string }>('select id from item where organisation_id is null limit 5');
  const items = rows.map(({ id }) => id);
  await aSatTest(api.owner, { ...place, people, items, solved: people.map((_, at) => items.map(() => at % 2 === 0)) });
};

const aCalibration = async (api: TestApi, { organisation, administrator }: Scene): Promise<string | undefined> => {
  const { rows } = await api.owner.query<{ id: string }>(
    `insert into calibration (organisation_id, number, framework_id, made_by, people, sittings, rounds, iterations, converged, log_likelihood)
     select $1, 1, (select id from framework where organisation_id is null limit 1), $2, 200, 200, 1, 50, true, -1000 returning id`,
    [organisation.id, administrator.id],
  );
  return rows[0]?.id;
};

/** A good input of every command about calibrations. */
export const calibrationInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  startCalibration: async (scene, api) => {
    await aTestOver(api, scene);
    return undefined;
  },
  acceptCalibration: async (scene, api) => ({ calibrationId: await aCalibration(api, scene) }),
};
