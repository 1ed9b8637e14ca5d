import { aParticipant, anAskedRound, aPerson } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';

/** A self-assessment that is open and asks the scene's own coordinator. */
export const aRoundThatAsks = async (api: TestApi, { organisation, root, administrator }: Scene): Promise<string> => {
  const own = { organisation_id: organisation.id };
  const { id } = await anAskedRound(api.owner, { ...own, institution_id: root.id });
  await aParticipant(api.owner, { ...own, round_id: id, person_id: administrator.id });
  return id;
};

export const askedCompetencies = async (api: TestApi): Promise<string[]> => {
  const { rows } = await api.owner.query<{ id: string }>(
    'select c.id from competency c join framework f on f.id = c.framework_id where f.organisation_id is null order by c.code',
  );
  return rows.map(({ id }) => id);
};

/** All that is asked, answered by the scene's own coordinator. */
const answerAll = async (api: TestApi, { organisation, administrator }: Scene, roundId: string): Promise<void> => {
  const mine = [organisation.id, roundId, administrator.id];
  await api.owner.query(
    'update round_participant set started_at = now() where organisation_id = $1 and round_id = $2 and person_id = $3',
    mine,
  );
  await api.owner.query(
    `insert into rating (organisation_id, round_id, person_id, rater_id, competency_id, ordinal) select $1, $2, $3, $3, unnest($4::uuid[]), 1`,
    [...mine, await askedCompetencies(api)],
  );
};

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A good input of every command about self-assessments. */
export const askedRoundInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  openRound: ({ root }) =>
    Promise.resolve({
      name: 'Self-assessment',
      kind: 'baseline',
      institutionId: root.id,
      opensOn: inDays(1),
      closesOn: inDays(20),
      disclosure: 'person',
    }),
  changeRound: async (scene, api) => ({
    roundId: await aRoundThatAsks(api, scene),
    closesOn: inDays(30),
    expectedVersion: 1,
  }),
  closeRound: async (scene, api) => ({ roundId: await aRoundThatAsks(api, scene), expectedVersion: 1 }),
  rateCompetency: async (scene, api) => ({
    roundId: await aRoundThatAsks(api, scene),
    competencyId: (await askedCompetencies(api))[0],
    ordinal: 2,
  }),
  submitRatings: async (scene, api) => {
    const roundId = await aRoundThatAsks(api, scene);
    await answerAll(api, scene, roundId);
    return { roundId };
  },
  transferTeam: async ({ organisation, root, administrator }, api) => {
    const own = { organisation_id: organisation.id, institution_id: root.id };
    const gone = await aPerson(api.owner, own);
    const person = await aPerson(api.owner, { ...own, supervisor_id: gone.id });
    return { supervisorId: gone.id, personIds: [person.id], toId: administrator.id };
  },
};
