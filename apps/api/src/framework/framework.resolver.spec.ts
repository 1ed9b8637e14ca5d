import { randomUUID } from 'node:crypto';
import { aGovernment, aGrant, anAccount, anInstitution, aPerson } from '@baobab/testing';
import { TestApi } from '../api.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

interface Profile {
  id: string;
  own: boolean;
  version: number;
  text: { label: string; language: string; provenance: string };
  targets: { competencyId: string; ordinal: number }[];
}

const profileFields = 'id own version text { label language provenance } targets { competencyId ordinal }';

const profilesOf = async (cookie: string, locale = 'en') => {
  const document = `query ($locale: String!) { roleProfiles(locale: $locale) { mayChange profiles { ${profileFields} } } }`;
  const { body } = await api.ask(document, { locale }, cookie);
  return body.data?.roleProfiles as { mayChange: boolean; profiles: Profile[] };
};

const command = (type: string, success: string) => async (cookie: string, input: Record<string, unknown>) => {
  const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ${success} ... on Problem { code } } }`;
  const { body } = await api.ask(document, { input }, cookie);
  return (body.data?.[name] ?? body.errors?.[0]?.extensions) as Record<string, string>;
};
const copy = command('CopyRoleProfile', '... on RoleProfileCopied { roleProfileId }');
const setTarget = command('SetTarget', '... on TargetSet { version }');
const assign = command('AssignRoleProfile', '... on Done { done }');

const aCoordinator = async () => {
  const government = await aGovernment(api.owner, 'coordinator');
  return { ...government, cookie: await api.signIn(government.account.email) };
};

/** A coordinator, and a copy of the first role profile that is her organisation's own. */
const aCopy = async () => {
  const coordinator = await aCoordinator();
  const [source] = (await profilesOf(coordinator.cookie)).profiles;
  const { roleProfileId } = await copy(coordinator.cookie, {
    roleProfileId: source?.id,
    name: 'Analyst',
    locale: 'en',
  });
  return { ...coordinator, source, roleProfileId };
};

test('the framework of UNESCO has 3 domains, 14 competencies, 3 levels above "not yet", 9 descriptors and 5 attitudes', async () => {
  const { cookie } = await aCoordinator();
  const { body } = await api.ask(
    `{ framework { citation levels { ordinal text { label } } attitudes { text { label provenance } }
       domains { code descriptors { ordinal strand text { provenance } } competencies { code sourceLabel descriptors { id } text { note } } } } }`,
    {},
    cookie,
  );
  const framework = body.data?.framework as {
    levels: { ordinal: number; text: { label: string } }[];
    attitudes: { text: { provenance: string } }[];
    domains: {
      code: string;
      descriptors: { ordinal: number; strand: null; text: { provenance: string } }[];
      competencies: { code: string; sourceLabel: string; text: { note: string | null } }[];
    }[];
  };
  expect(framework.levels.map(({ ordinal, text }) => [ordinal, text.label])).toEqual([
    [0, 'Not yet'],
    [1, 'Basic'],
    [2, 'Intermediate'],
    [3, 'Advanced'],
  ]);
  expect(framework.domains.map(({ code, competencies }) => [code, competencies.length])).toEqual([
    ['D1', 4],
    ['D2', 6],
    ['D3', 4],
  ]);
  const descriptors = framework.domains.flatMap((domain) => domain.descriptors);
  expect(descriptors.map(({ ordinal, strand }) => [ordinal, strand])).toEqual(
    [1, 2, 3, 1, 2, 3, 1, 2, 3].map((ordinal) => [ordinal, null]),
  );
  expect(new Set(descriptors.map(({ text }) => text.provenance))).toEqual(new Set(['source']));
  expect(framework.attitudes.map(({ text }) => text.provenance)).toEqual(Array<string>(5).fill('baobab'));
  expect(framework.domains[1]?.competencies[0]).toMatchObject({
    code: 'D2.1',
    sourceLabel: 'DATA LITERACY',
    text: { note: expect.stringContaining('French') },
  });
});

test('a text says the language that it is in, and that its translation was not reviewed', async () => {
  const { cookie } = await aCoordinator();
  const textOf = async (locale: string) => {
    const document = 'query ($locale: String!) { framework(locale: $locale) { text { language provenance } } }';
    return (await api.ask(document, { locale }, cookie)).body.data?.framework;
  };
  expect(await textOf('ar')).toEqual({ text: { language: 'ar', provenance: 'unreviewed' } });
  expect(await textOf('fr')).toEqual({ text: { language: 'en', provenance: 'source' } });
});

test('a visitor reads neither the framework nor role profiles', async () => {
  const { body } = await api.ask('{ framework { id } }');
  expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test("Baobab's five role profiles have a target in each competency, and nobody changes them", async () => {
  const { cookie } = await aCoordinator();
  const { profiles, mayChange } = await profilesOf(cookie);
  expect(mayChange).toBe(true);
  expect(profiles.map(({ own, targets }) => [own, targets.length])).toEqual(Array(5).fill([false, 14]));
  const [first] = profiles;
  const input = {
    roleProfileId: first?.id,
    competencyId: first?.targets[0]?.competencyId,
    ordinal: 1,
    expectedVersion: 1,
  };
  expect(await setTarget(cookie, input)).toMatchObject({ __typename: 'NotFound' });
});

test('a copy has the targets of its source and is changed one target at a time, each with an audit row', async () => {
  const { cookie, organisation, source, roleProfileId } = await aCopy();
  const read = async () => (await profilesOf(cookie)).profiles.find(({ id }) => id === roleProfileId);
  expect(await read()).toEqual({
    id: roleProfileId,
    own: true,
    version: 1,
    text: { label: 'Analyst', language: 'en', provenance: 'organisation' },
    targets: source?.targets,
  });
  const [one, other] = source?.targets.map(({ competencyId }) => competencyId) ?? [];
  const set = (competencyId: string | undefined, ordinal: number | null, expectedVersion: number) =>
    setTarget(cookie, { roleProfileId, competencyId, ordinal, expectedVersion });
  expect(await set(one, 1, 1)).toEqual({ __typename: 'TargetSet', version: 2 });
  expect(await set(other, null, 2)).toEqual({ __typename: 'TargetSet', version: 3 });
  const changed = await read();
  expect(changed?.targets).toHaveLength(13);
  expect(changed?.targets[0]).toEqual({ competencyId: one, ordinal: 1 });
  const { rows } = await api.owner.query<{ action: string }>(
    `select action from audit where organisation_id = $1 and subject = 'role-profile' order by id`,
    [organisation.id],
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'role-profile.copied',
    'role-profile.target-set',
    'role-profile.target-set',
  ]);
});

test('a change on top of one that was not seen is a conflict, a level that does not exist a mistake', async () => {
  const { cookie, source, roleProfileId } = await aCopy();
  const competencyId = source?.targets[0]?.competencyId;
  const set = (input: Record<string, unknown>) =>
    setTarget(cookie, { roleProfileId, competencyId, ordinal: 2, expectedVersion: 1, ...input });
  expect(await set({ expectedVersion: 0 })).toMatchObject({ __typename: 'VersionConflict' });
  expect(await set({ ordinal: 4 })).toMatchObject({ __typename: 'InputProblem' });
  expect(await set({ ordinal: 0 })).toMatchObject({ __typename: 'InputProblem' });
  expect(await set({ competencyId: randomUUID() })).toMatchObject({ __typename: 'InputProblem' });
});

test("another organisation's role profile is not there", async () => {
  const mine = await aCopy();
  const { cookie, person } = await aCoordinator();
  const { roleProfileId } = mine;
  expect((await profilesOf(cookie)).profiles.map(({ id }) => id)).not.toContain(roleProfileId);
  expect(await copy(cookie, { roleProfileId, name: 'Stolen', locale: 'en' })).toMatchObject({ __typename: 'NotFound' });
  expect(await assign(cookie, { personId: person.id, roleProfileId })).toMatchObject({ __typename: 'NotFound' });
});

test('a coordinator of a part gives role profiles to its people alone, and changes none', async () => {
  const { organisation, root, person: above } = await aGovernment(api.owner);
  const part = await anInstitution(api.owner, { organisation_id: organisation.id, parent_id: root.id });
  const account = await anAccount(api.owner);
  const place = { organisation_id: organisation.id, institution_id: part.id };
  const coordinator = await aPerson(api.owner, { ...place, account_id: account.id });
  await aGrant(api.owner, { ...place, person_id: coordinator.id, role: 'coordinator' });
  const cookie = await api.signIn(account.email);
  const { profiles, mayChange } = await profilesOf(cookie);
  const roleProfileId = profiles[0]?.id;
  expect(mayChange).toBe(false);
  expect(await assign(cookie, { personId: coordinator.id, roleProfileId })).toEqual({ __typename: 'Done', done: true });
  expect(await assign(cookie, { personId: above.id, roleProfileId })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await copy(cookie, { roleProfileId, name: 'Ours', locale: 'en' })).toMatchObject({ code: 'FORBIDDEN' });
});

test('a person reads the role profile that she was given, and none after it was taken away', async () => {
  const { cookie, person } = await aCoordinator();
  const mine = async () =>
    (await api.ask('{ myRoleProfile { text { label } targets { ordinal } } }', {}, cookie)).body.data?.myRoleProfile;
  expect(await mine()).toBeNull();
  const analyst = (await profilesOf(cookie)).profiles.find(({ text }) => text.label === 'Data analyst');
  await assign(cookie, { personId: person.id, roleProfileId: analyst?.id });
  expect(await mine()).toMatchObject({ text: { label: 'Data analyst' }, targets: { length: 14 } });
  await assign(cookie, { personId: person.id, roleProfileId: null });
  expect(await mine()).toBeNull();
});
