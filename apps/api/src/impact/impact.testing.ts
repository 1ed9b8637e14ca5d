import { aProgramme, aRound } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';

/** A good input of every command of the room. */
export const impactInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  nameImpactRounds: async ({ organisation, root, administrator }, api) => {
    const own = { organisation_id: organisation.id };
    const before = await aRound(api.owner, own);
    const after = await aRound(api.owner, { ...own, held_on: '2026-06-01' });
    const programme = { ...own, institution_id: root.id, round_id: before.id, created_by: administrator.id };
    return {
      programmeId: (await aProgramme(api.owner, programme)).id,
      expectedVersion: 0,
      beforeRoundId: before.id,
      afterRoundId: after.id,
    };
  },
};
