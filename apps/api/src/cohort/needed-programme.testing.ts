import { aCohort, aLevel, aProgramme, aRound, aTrainingModule } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import type { Scene } from '../organisation/commands.testing';

/** A published programme that closes what the scene's own coordinator lacks. */
export const aNeededProgramme = async (api: TestApi, { organisation, root, administrator }: Scene) => {
  const own = { organisation_id: organisation.id };
  const { rows } = await api.owner.query<{ profile: string; competency: string; code: string }>(
    `select r.id as profile, c.id as competency, c.code from role_profile_target t join role_profile r on r.id = t.role_profile_id
       join competency c on c.id = t.competency_id where r.organisation_id is null and t.ordinal >= 1 limit 1`,
  );
  const { profile, competency, code } = rows[0]!;
  await api.owner.query('update person set role_profile_id = $2 where id = $1', [administrator.id, profile]);
  const round = await aRound(api.owner, own);
  const level = { ...own, round_id: round.id, person_id: administrator.id, competency_id: competency, level: 0 };
  await aLevel(api.owner, level);
  const module = await aTrainingModule(api.owner, { ...own, teaches: { [code]: [0, 1] } });
  return aProgramme(api.owner, {
    ...own,
    institution_id: root.id,
    round_id: round.id,
    created_by: administrator.id,
    modules: [module.id],
  });
};

export const cohortOf = async (api: TestApi, scene: Scene): Promise<string> => {
  const { id: programme_id } = await aNeededProgramme(api, scene);
  const own = { organisation_id: scene.organisation.id, created_by: scene.administrator.id };
  return (await aCohort(api.owner, { ...own, programme_id, enrolment_policy: 'themselves' })).id;
};
