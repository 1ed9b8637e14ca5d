import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';
import { command } from '../organisation/commands.testing';
import { aNeededProgramme } from './needed-programme.testing';

/** What cohorts are asked for within, for the scene's own coordinator, who speaks English. */
const aQuestion = async (api: TestApi, scene: Scene) => {
  const { id: programmeId } = await aNeededProgramme(api, scene);
  await api.owner.query(`update person set languages = '{en}' where id = $1`, [scene.administrator.id]);
  return { programmeId, seats: 20, languages: ['en'], oneRegion: false };
};

/** One that the worker has answered, with one cohort of one person. */
const aProposal = async (api: TestApi, scene: Scene) => {
  const asked = await aQuestion(api, scene);
  await command(api, 'startCohortProposal', asked, scene.cookie);
  const { id } = scene.administrator;
  const limits = {
    ...{ seats: 20, leastPeople: 0, most: null, languages: ['en'], oneRegion: false },
    ...{ leastWomen: 0, leastMen: 0, mostOfInstitution: null },
  };
  const person = { id, languages: ['en'], region: null, gender: null, institution: scene.root.id, gap: 1, modules: [] };
  const cohorts = [{ language: 'en', region: null, people: [id] }];
  const outcome = {
    ...{ status: 'optimal', cohorts, left: [], binding: [], followed: 0 },
    ...{ need: { value: 1, bound: 1 }, skipped: { value: 0, bound: 0 } },
  };
  const { rows } = await api.owner.query<{ id: string }>(
    'update cohort_proposal set request = $2, outcome = $3, cohorts = $4 where organisation_id = $1 returning id',
    [
      scene.organisation.id,
      { request: { people: [person], modules: [], limits }, titles: {} },
      outcome,
      JSON.stringify(cohorts),
    ],
  );
  return { proposalId: rows[0]!.id, expectedVersion: 1 };
};

/** A good input of every command of proposed cohorts. */
export const cohortProposalInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  startCohortProposal: (scene, api) => aQuestion(api, scene),
  moveProposedPerson: async (scene, api) => ({
    ...(await aProposal(api, scene)),
    personId: scene.administrator.id,
    to: null,
  }),
  acceptCohortProposal: async (scene, api) => ({ ...(await aProposal(api, scene)), comeIn: 'enrolled' }),
  discardCohortProposal: async (scene, api) => ({ proposalId: (await aProposal(api, scene)).proposalId }),
};
