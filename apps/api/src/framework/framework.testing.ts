import { randomUUID } from 'node:crypto';
import { aNextEdition } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';
import { command } from '../organisation/commands.testing';

export const unesco = async (api: TestApi): Promise<string> =>
  (await api.owner.query<{ id: string }>(`select id from framework where organisation_id is null and edition = 1`))
    .rows[0]!.id;

/** The input of an adaptation of UNESCO's framework. */
const anAdaptation = async (api: TestApi) => ({
  sourceId: await unesco(api),
  code: `adapted-${randomUUID().slice(0, 8)}`,
  name: 'Our framework',
  locale: 'en',
});

/** An adaptation that is a draft still. */
export const aDraft = async (api: TestApi, { cookie }: Pick<Scene, 'cookie'>) => {
  const answer = await command(
    api,
    'draftFramework',
    await anAdaptation(api),
    cookie,
    '... on FrameworkDrafted { frameworkId }',
  );
  return { frameworkId: (answer as { frameworkId?: string }).frameworkId ?? '', expectedVersion: 1 };
};

export const partId = async (api: TestApi, frameworkId: string, table: string, code: string): Promise<string> =>
  (
    await api.owner.query<{ id: string }>(`select id from ${table} where framework_id = $1 and code = $2`, [
      frameworkId,
      code,
    ])
  ).rows[0]!.id;

const text = { label: 'New' };

/** The input to copy a role profile of Baobab's. */
const aCopy = async (api: TestApi) => {
  const { rows } = await api.owner.query<{ id: string }>(
    'select id from role_profile where organisation_id is null limit 1',
  );
  return { roleProfileId: rows[0]!.id, name: 'Ours', locale: 'en' };
};

const aCompetency = async (scene: Scene, api: TestApi) => {
  const draft = await aDraft(api, scene);
  return { draft, competencyId: await partId(api, draft.frameworkId, 'competency', 'D1.1') };
};

/** UNESCO's framework as a package, sent to the door for files. */
export const aCaseUpload = async (api: TestApi, cookie: string): Promise<string> => {
  const { body } = await api.app.inject({ url: `/ims/case/v1p1/CFPackages/${await unesco(api)}` });
  return anUpload(api, cookie, 'package.json', body);
};

const aTable = 'domain code,domain name,competency code,competency name\nA,Data,A1,Reading data\n';

const anUpload = async (api: TestApi, cookie: string, name: string, payload: string): Promise<string> => {
  const kept = await api.app.inject({
    method: 'POST',
    url: '/uploads',
    headers: { cookie, 'x-file-name': name, 'content-type': 'application/octet-stream' },
    payload,
  });
  return kept.json<{ uploadId: string }>().uploadId;
};

const workplace = async ({ person }: Pick<Scene, 'person'>, api: TestApi): Promise<string> =>
  (await api.owner.query<{ id: string }>('select institution_id as id from person where id = $1', [person.id])).rows[0]!
    .id;

/** What a role profile of the organisation's own asks for in a competency. */
const aTarget = async ({ cookie }: Pick<Scene, 'cookie'>, api: TestApi) => {
  const success = '... on RoleProfileCopied { roleProfileId }';
  const { roleProfileId } = await command(api, 'copyRoleProfile', await aCopy(api), cookie, success);
  const competencyId = await partId(api, await unesco(api), 'competency', 'D1.1');
  return { roleProfileId, competencyId, expectedVersion: 1 };
};

/** The first title of the posts that people have, as a confirmation says it. */
const aTitle = async (api: TestApi, cookie: string): Promise<{ title: string; digest: string }> => {
  const document = '{ roleProfileProposals(input: {}) { ... on RoleProfileProposals { nodes { title digest } } } }';
  const { roleProfileProposals } = (await api.ask(document, {}, cookie)).body.data as {
    roleProfileProposals: { nodes: { title: string; digest: string }[] };
  };
  return roleProfileProposals.nodes[0]!;
};

/** A good input of every command of the room. */
export const frameworkInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  assignRoleProfile: async ({ person }, api) => ({
    personId: person.id,
    roleProfileId: (await aCopy(api)).roleProfileId,
  }),
  assignRoleProfiles: async ({ person, cookie }, api) => {
    await api.owner.query(`update person set post = 'Clerk' where id = $1`, [person.id]);
    return { titles: [{ ...(await aTitle(api, cookie)), roleProfileId: (await aCopy(api)).roleProfileId }] };
  },
  copyRoleProfile: (_, api) => aCopy(api),
  setTarget: async (scene, api) => ({ ...(await aTarget(scene, api)), ordinal: 1 }),
  setInstitutionTarget: async (scene, api) => ({
    ...(await aTarget(scene, api)),
    institutionId: await workplace(scene, api),
    ordinal: 1,
  }),
  removeInstitutionTarget: async (scene, api) => {
    const target = { ...(await aTarget(scene, api)), institutionId: await workplace(scene, api) };
    await command(api, 'setInstitutionTarget', { ...target, ordinal: 1 }, scene.cookie);
    return { ...target, expectedVersion: 2 };
  },
  draftFramework: (_, api) => anAdaptation(api),
  editFrameworkPart: async (scene, api) => {
    const { draft, competencyId } = await aCompetency(scene, api);
    return { ...draft, part: 'competency', itemId: competencyId, locale: 'fr', text };
  },
  addFrameworkPart: async (scene, api) => ({
    ...(await aDraft(api, scene)),
    part: 'domain',
    code: 'D4',
    locale: 'en',
    text,
  }),
  moveFrameworkPart: async (scene, api) => {
    const { draft, competencyId } = await aCompetency(scene, api);
    return { ...draft, part: 'competency', itemId: competencyId, position: 2 };
  },
  removeFrameworkPart: async (scene, api) => {
    const { draft, competencyId } = await aCompetency(scene, api);
    return { ...draft, part: 'competency', itemId: competencyId };
  },
  splitCompetency: async (scene, api) => {
    const { draft, competencyId } = await aCompetency(scene, api);
    const into = ['D1.1a', 'D1.1b'].map((code) => ({ code, text }));
    return { ...draft, competencyId, into, locale: 'en' };
  },
  mergeCompetencies: async (scene, api) => {
    const { draft, competencyId } = await aCompetency(scene, api);
    const second = await partId(api, draft.frameworkId, 'competency', 'D1.2');
    return { ...draft, competencyIds: [competencyId, second], into: { code: 'D1.M', text }, locale: 'en' };
  },
  takeOverChange: async (scene, api) => {
    const { draft, competencyId } = await aCompetency(scene, api);
    const reworded = `update competency set texts = texts || '{"es": {"label": "Nuevo", "provenance": "source"}}' where framework_id = $1 and id = $2`;
    await aNextEdition(api.owner, (id) => api.owner.query(reworded, [id, competencyId]));
    return { ...draft, part: 'competency', itemId: competencyId };
  },
  publishFramework: async (scene, api) => ({ ...(await aDraft(api, scene)), whatChanged: 'It is ours now.' }),
  retireFramework: async (scene, api) => {
    const draft = await aDraft(api, scene);
    await command(api, 'publishFramework', { ...draft, whatChanged: 'It is ours now.' }, scene.cookie);
    return { ...draft, expectedVersion: 2 };
  },
  importFramework: async ({ cookie }, api) => ({
    uploadId: await aCaseUpload(api, cookie),
    mode: 'derive',
    code: `case-${randomUUID().slice(0, 8)}`,
    name: 'Imported',
    locale: 'en',
  }),
  importFrameworkTable: async ({ cookie }, api) => ({
    uploadId: await anUpload(api, cookie, 'table.csv', aTable),
    mode: 'derive',
    code: `table-${randomUUID().slice(0, 8)}`,
    name: 'Imported',
    locale: 'en',
  }),
  deleteFrameworkDraft: (scene, api) => aDraft(api, scene),
};
