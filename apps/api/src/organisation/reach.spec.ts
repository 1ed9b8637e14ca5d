import { aGovernment, aGrant, anAccount, anInstitution, aPerson } from '@baobab/testing';
import { TestApi } from '../api.testing';
import { leavingOf, leavingToday, stayingOf } from './leaving.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

/** Government over Health (over Hospitals) and Finance, one person in each, and somebody in Health who holds the role there. */
const aTree = async (role: string) => {
  const { organisation, root } = await aGovernment(api.owner);
  const own = { organisation_id: organisation.id };
  const health = await anInstitution(api.owner, { ...own, parent_id: root.id, name: 'Health' });
  const hospitals = await anInstitution(api.owner, { ...own, parent_id: health.id, name: 'Hospitals' });
  const finance = await anInstitution(api.owner, { ...own, parent_id: root.id, name: 'Finance' });
  const people = {
    hospitals: await aPerson(api.owner, { ...own, institution_id: hospitals.id, name: 'Hala' }),
    finance: await aPerson(api.owner, { ...own, institution_id: finance.id, name: 'Farid' }),
  };
  const account = await anAccount(api.owner);
  const actor = await aPerson(api.owner, { ...own, institution_id: health.id, account_id: account.id, name: 'Amal' });
  await aGrant(api.owner, { ...own, person_id: actor.id, role, institution_id: health.id });
  return { root, health, hospitals, finance, people, cookie: await api.signIn(account.email) };
};

const ask = async (query: string, variables: Record<string, unknown>, cookie: string) => {
  const { body } = await api.ask(query, variables, cookie);
  return body.errors ? body.errors[0]?.extensions.code : body.data;
};

const command = (name: string, cookie: string, input: Record<string, unknown>) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input }, cookie);
};

test.each(['coordinator', 'manager', 'administrator'])(
  'a %s of Health sees Health and below, nobody of Finance',
  async (role) => {
    const { cookie, finance, people } = await aTree(role);
    expect(await ask('{ institutions { name parentId peopleCount } }', {}, cookie)).toEqual({
      institutions: [
        { name: 'Health', parentId: null, peopleCount: 1 },
        { name: 'Hospitals', parentId: expect.any(String), peopleCount: 1 },
      ],
    });
    const query =
      'query ($institutionId: ID) { people(institutionId: $institutionId) { totalCount edges { node { name } } } }';
    expect(await ask(query, {}, cookie)).toEqual({
      people: { totalCount: 2, edges: [{ node: { name: 'Amal' } }, { node: { name: 'Hala' } }] },
    });
    expect(await ask(query, { institutionId: finance.id }, cookie)).toEqual({ people: { totalCount: 0, edges: [] } });
    const person = 'query ($id: ID!) { person(id: $id) { name } }';
    expect(await ask(person, { id: people.finance.id }, cookie)).toEqual({ person: null });
    expect(await ask(person, { id: people.hospitals.id }, cookie)).toEqual({ person: { name: 'Hala' } });
  },
);

type Tree = Awaited<ReturnType<typeof aTree>>;
type Beyond = [role: string, command: string, input: (tree: Tree) => Record<string, unknown>];
const beyond: Beyond[] = [
  ['administrator', 'addInstitution', ({ finance }) => ({ parentId: finance.id, name: 'New', code: 'N' })],
  [
    'administrator',
    'changeInstitution',
    ({ finance }) => ({ institutionId: finance.id, expectedVersion: 1, name: 'X', code: 'X' }),
  ],
  [
    'administrator',
    'moveInstitution',
    ({ finance, health }) => ({ institutionId: finance.id, expectedVersion: 1, parentId: health.id }),
  ],
  [
    'administrator',
    'moveInstitution',
    ({ hospitals, finance }) => ({ institutionId: hospitals.id, expectedVersion: 1, parentId: finance.id }),
  ],
  ['coordinator', 'addPerson', ({ finance }) => ({ institutionId: finance.id, name: 'X' })],
  [
    'coordinator',
    'changePerson',
    ({ people, health }) => ({ personId: people.finance.id, expectedVersion: 1, institutionId: health.id, name: 'X' }),
  ],
  [
    'coordinator',
    'changePerson',
    ({ people, finance }) => ({
      personId: people.hospitals.id,
      expectedVersion: 1,
      institutionId: finance.id,
      name: 'X',
    }),
  ],
  [
    'administrator',
    'grantRole',
    ({ people, finance }) => ({ personId: people.hospitals.id, role: 'learner', institutionId: finance.id }),
  ],
  [
    'administrator',
    'grantRole',
    ({ people, health }) => ({ personId: people.finance.id, role: 'learner', institutionId: health.id }),
  ],
  [
    'coordinator',
    'grantRole',
    ({ people, health }) => ({ personId: people.hospitals.id, role: 'administrator', institutionId: health.id }),
  ],
  ...(['coordinator', 'administrator'] as const).flatMap((role): Beyond[] => [
    [role, 'recordLeaving', ({ people }) => leavingOf(people.finance)],
    [role, 'undoLeaving', ({ people }) => stayingOf(people.finance)],
  ]),
  ...(['manager', 'trainer', 'learner'] as const).flatMap((role): Beyond[] => [
    [role, 'recordLeaving', ({ people }) => leavingOf(people.hospitals)],
    [role, 'undoLeaving', ({ people }) => stayingOf(people.hospitals)],
  ]),
  ['manager', 'addPerson', ({ health }) => ({ institutionId: health.id, name: 'X' })],
];

test.each(beyond)('a %s of Health is refused %s beyond it', async (role, name, input) => {
  const tree = await aTree(role);
  expect(await command(name, tree.cookie, input(tree))).toBe('FORBIDDEN');
});

test('a coordinator may not set the address to which the invitation of somebody with a role goes', async () => {
  const { cookie, hospitals, people } = await aTree('coordinator');
  const change = { personId: people.hospitals.id, institutionId: hospitals.id, name: 'Hala' };
  expect(await command('changePerson', cookie, { ...change, expectedVersion: 1, email: 'a@x.example' })).toEqual({
    changePerson: { __typename: 'Person' },
  });
  await aGrant(api.owner, {
    organisation_id: (people.hospitals as { organisation_id: string }).organisation_id,
    person_id: people.hospitals.id,
    role: 'administrator',
    institution_id: hospitals.id,
  });
  expect(await command('changePerson', cookie, { ...change, expectedVersion: 2, email: 'b@x.example' })).toBe(
    'FORBIDDEN',
  );
});

test('an administrator of a part reads the audit of that part alone', async () => {
  const { cookie, health } = await aTree('administrator');
  await command('changeInstitution', cookie, {
    institutionId: health.id,
    expectedVersion: 1,
    name: 'Health',
    code: 'HEALTH',
  });
  const query = '{ auditTrail { edges { node { action personName subjectName } } } auditChainIntact }';
  expect(await ask(query, {}, cookie)).toEqual({
    auditTrail: { edges: [{ node: { action: 'institution.changed', personName: 'Amal', subjectName: 'Health' } }] },
    auditChainIntact: true,
  });
});

const previewOf = (more: string) => `query ($input: LeavingPreviewInput!) { leavingPreview(input: $input) {
  ... on LeavingPreview { places { cohortName state } sessions { title } ${more} } } }`;
const preview = previewOf('roles { role institution { name } }');
test('what somebody’s leaving would do is told to who may record it, and its roles to administrators', async () => {
  const tree = await aTree('administrator');
  const { cookie, people, hospitals } = tree;
  await aGrant(api.owner, {
    organisation_id: (people.hospitals as { organisation_id: string }).organisation_id,
    person_id: people.hospitals.id,
    role: 'learner',
    institution_id: hospitals.id,
  });
  const nothingHeld = { places: [], sessions: [] };
  expect(await ask(preview, { input: leavingToday(people.hospitals) }, cookie)).toEqual({
    leavingPreview: { ...nothingHeld, roles: [{ role: 'learner', institution: { name: 'Hospitals' } }] },
  });
  expect(await ask(preview, { input: leavingToday(people.finance) }, cookie)).toBe('FORBIDDEN');
});

test('a coordinator is told it without the roles, and nothing of Finance; a manager and a learner nothing', async () => {
  const { cookie, people } = await aTree('coordinator');
  const withoutRoles = previewOf('');
  const { leavingPreview } = (await ask(withoutRoles, { input: leavingToday(people.hospitals) }, cookie)) as Record<
    string,
    unknown
  >;
  expect(leavingPreview).toEqual({ places: [], sessions: [] });
  expect(await ask(preview, { input: leavingToday(people.hospitals) }, cookie)).toBe('FORBIDDEN');
  expect(await ask(withoutRoles, { input: leavingToday(people.finance) }, cookie)).toBe('FORBIDDEN');
  for (const role of ['manager', 'learner']) {
    const other = await aTree(role);
    expect(await ask(withoutRoles, { input: leavingToday(other.people.hospitals) }, other.cookie)).toBe('FORBIDDEN');
  }
});
