import { aTrainingModule } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';
import { command } from '../organisation/commands.testing';

const rule = () => ({
  firstDueOn: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
  everyMonths: 12,
  newcomerDays: 90,
});

const asked = async (api: TestApi, { organisation, root }: Scene) => {
  const module = await aTrainingModule(api.owner, { organisation_id: organisation.id, teaches: { 'D1.1': [0, 1] } });
  return { institutionId: root.id, trainingModuleId: module.id, ...rule() };
};

/** @returns the id of a module that is required of everybody. */
const required = async (api: TestApi, scene: Scene) => {
  const input = await asked(api, scene);
  const added = await command(api, 'addRequirement', input, scene.cookie, '... on RequirementAdded { requirementId }');
  return (added as { requirementId?: string }).requirementId;
};

/** A good input of every command of required learning. */
export const requirementInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  addRequirement: (scene, api) => asked(api, scene),
  waiveRequirement: async (scene, api) => ({
    requirementId: await required(api, scene),
    institutionId: scene.health.id,
  }),
  changeRequirement: async (scene, api) => ({
    ...{ requirementId: await required(api, scene), expectedVersion: 1 },
    ...rule(),
  }),
  endRequirement: async (scene, api) => ({ requirementId: await required(api, scene), expectedVersion: 1 }),
};
