import { UnitOfWork } from '@baobab/application/database';
import { refreshNeedsSummary } from '@baobab/application/needs';
import { aGovernment, aGrant, aLevel, anAccount, anInstitution, aPerson, aRound } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';

const aTarget = async (api: TestApi) => {
  const { rows } = await api.owner.query<{ profile: string; competency: string; target: number }>(
    `select role_profile_id as profile, competency_id as competency, t.ordinal as target from role_profile_target t
     join competency on competency.id = competency_id where code = 'D1.1' order by t.ordinal desc limit 1`,
  );
  return rows[0]!;
};

/**
 * A government with Health (20 people, 15 of them in need, one not assessed), Finance (12, all in need) and Statistics (3, all
 * in need), assessed in one competency.
 */
export const aRoundOfNeeds = async (api: TestApi, disclosure = 'coordinators') => {
  const government = await aGovernment(api.owner);
  const organisation_id = government.organisation.id;
  const { profile, competency, target } = await aTarget(api);
  const round = await aRound(api.owner, { organisation_id, disclosure });
  const ministry = async (name: string, levels: (number | null)[]) => {
    const institution = await anInstitution(api.owner, { organisation_id, name, parent_id: government.root.id });
    for (const level of levels) {
      const person = await aPerson(api.owner, {
        organisation_id,
        institution_id: institution.id,
        role_profile_id: profile,
      });
      if (level !== null)
        await aLevel(api.owner, {
          organisation_id,
          round_id: round.id,
          person_id: person.id,
          competency_id: competency,
          level,
        });
    }
    return institution;
  };
  const all = (people: number, level: number | null) => Array.from({ length: people }, () => level);
  const health = await ministry('Health', [...all(15, 0), ...all(4, target), null]);
  const finance = await ministry('Finance', all(12, 0));
  const statistics = await ministry('Statistics', all(3, 0));
  await api.app
    .get(UnitOfWork)
    .run({ organisationId: organisation_id, clock: true }, () => refreshNeedsSummary(round.id));

  const as = async (role: string, institution: { id: string }) => {
    const account = await anAccount(api.owner);
    const person = await aPerson(api.owner, {
      organisation_id,
      institution_id: institution.id,
      account_id: account.id,
    });
    await aGrant(api.owner, { organisation_id, person_id: person.id, role, institution_id: institution.id });
    return { cookie: await api.signIn(account.email), person };
  };
  return { ...government, round, health, finance, statistics, competency, profile, target, as };
};

const aReport = async ({ organisation, root }: Scene, api: TestApi) => {
  const { id: roundId } = await aRound(api.owner, { organisation_id: organisation.id });
  return { name: 'Needs of the year', note: 'For the board', roundId, institutionId: root.id };
};

/** A good input of every command about needs. */
export const needsInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  setCompetencyWeight: async (_, api) => ({ competencyId: (await aTarget(api)).competency, weight: 3 }),
  grantLevelConsent: () => Promise.resolve({ reader: 'coordinators' }),
  withdrawLevelConsent: async ({ organisation, administrator, root }, api) => {
    const { rows } = await api.owner.query<{ id: string }>(
      `insert into level_consent (organisation_id, person_id, reader, institution_id) values ($1, $2, 'managers', $3) returning id`,
      [organisation.id, administrator.id, root.id],
    );
    return { consentId: rows[0]!.id };
  },
  saveNeedsReport: aReport,
  discardNeedsReport: async (scene, api) => {
    const report = await aReport(scene, api);
    const { rows } = await api.owner.query<{ id: string }>(
      `insert into needs_report (organisation_id, name, round_id, framework_id, institution_id, weights, saved_by)
       select $1, $2, $3, (select id from framework where organisation_id is null limit 1), $4, '{}', $5 returning id`,
      [scene.organisation.id, report.name, report.roundId, scene.root.id, scene.person.id],
    );
    return { reportId: rows[0]!.id };
  },
};
