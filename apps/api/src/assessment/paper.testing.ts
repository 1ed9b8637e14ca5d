import { formCode } from '@baobab/domain/assessment';
import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';
import { aRoundThatAsks, askedCompetencies } from './asked-round.testing';

/** The code of the scene's own coordinator's form. */
export const codeOf = async (api: TestApi, { administrator }: Scene, roundId: string): Promise<string> => {
  const { rows } = await api.owner.query<{ number: number }>(
    'select form_number as number from round_participant where round_id = $1 and person_id = $2',
    [roundId, administrator.id],
  );
  return formCode(rows[0]!.number);
};

/** A good input of every command about forms. */
export const paperInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  keyForm: async (scene, api) => {
    const roundId = await aRoundThatAsks(api, scene);
    const answers = (await askedCompetencies(api)).map((competencyId, at) => ({
      competencyId,
      ordinal: at === 0 ? null : 2,
    }));
    return { roundId, code: await codeOf(api, scene, roundId), answers };
  },
};
