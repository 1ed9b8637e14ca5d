import { aRound } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';

const fusing = (institutionId: string) => ({
  institutionId,
  halfLifeDays: 540,
  errors: { import: 0.7, self: 0.9, supervisor: 0.8, test: 0.6 },
  correctBias: false,
  bias: null,
});

/** A good input of every command about evidence. */
export const evidenceInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  fuseEvidence: async ({ organisation, root }, api) => {
    const { id } = await aRound(api.owner, { organisation_id: organisation.id });
    const { halfLifeDays, correctBias } = fusing(root.id);
    return {
      name: 'Picture',
      institutionId: root.id,
      asOf: new Date().toISOString().slice(0, 10),
      roundIds: [id],
      halfLifeDays,
      errors: { import: 0.7, self: 0.9, supervisor: 0.8 },
      correctBias,
    };
  },
  discardFusedRound: async ({ organisation, root }, api) => {
    const { id } = await aRound(api.owner, { organisation_id: organisation.id });
    await api.owner.query(`update assessment_round set source = 'fused', fusing = $2 where id = $1`, [
      id,
      JSON.stringify(fusing(root.id)),
    ]);
    return { roundId: id };
  },
};
