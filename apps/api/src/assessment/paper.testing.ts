import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';
import { aRoundThatAsks, askedCompetencies } from './asked-round.testing';

/** The code of the form that the scene's own coordinator may fill in. */
const codeOf = async (api: TestApi, { cookie }: Scene, roundId: string): Promise<string | undefined> => {
  const { body } = await api.ask('{ myAssessments { roundId formCode } }', {}, cookie);
  const mine = body.data?.myAssessments as { roundId: string; formCode: string }[];
  return mine.find((each) => each.roundId === roundId)?.formCode;
};

/** A good input of every command about forms. */
export const paperInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  keyFile: async (scene, api) => {
    const roundId = await aRoundThatAsks(api, scene);
    const { rows } = await api.owner.query<{ code: string }>('select code from competency where id = any($1)', [
      await askedCompetencies(api),
    ]);
    const header = ['code', ...rows.map(({ code }) => code)].join(',');
    const response = await api.app.inject({
      method: 'POST',
      url: '/uploads',
      headers: { 'content-type': 'text/csv', 'x-file-name': 'forms.csv', cookie: scene.cookie },
      payload: `${header}\n${await codeOf(api, scene, roundId)},1,2\n`,
    });
    return { roundId, uploadId: response.json<{ uploadId: string }>().uploadId };
  },
  keyForm: async (scene, api) => {
    const roundId = await aRoundThatAsks(api, scene);
    const answers = (await askedCompetencies(api)).map((competencyId, at) => ({
      competencyId,
      ordinal: at === 0 ? null : 2,
    }));
    return { roundId, code: await codeOf(api, scene, roundId), answers };
  },
};
