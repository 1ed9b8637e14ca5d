import { typeDefs } from '@baobab/contract';
import { aGrant, anAccount, anInstitution, aPerson, aTrainingModule, testPassword } from '@baobab/testing';
import { buildSchema } from 'graphql';
import { TestApi } from '../api.testing';
import { aCheck, anImport } from '../assessment/import.testing';
import { institutionInputs } from '../assessment/institution.testing';
import { testInputs } from '../assessment/test.testing';
import { evidenceInputs } from '../assessment/evidence.testing';
import { askedRoundInputs } from '../assessment/asked-round.testing';
import { paperInputs } from '../assessment/paper.testing';
import { cohortInputs } from '../cohort/cohort.testing';
import { frameworkInputs } from '../framework/framework.testing';
import { impactInputs } from '../impact/impact.testing';
import { needsInputs } from '../needs/needs.testing';
import { programmeInputs } from '../programme/programme.testing';
import type { Input, Scene } from './commands.testing';
import { aSceneOf, auditRowsOf, command } from './commands.testing';
import { leavingInputs } from './leaving.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

const aScene = () => aSceneOf(api);
const run = (name: string, input: Input, cookie: string, more = '') => command(api, name, input, cookie, more);
const auditRows = (scene: Scene) => auditRowsOf(api, scene);

/** A good input of every command that the signed-in have; a command that is not here fails below. */
const inputs: Record<string, (scene: Scene, api: TestApi) => Input | Promise<Input>> = {
  ...cohortInputs,
  ...frameworkInputs,
  ...impactInputs,
  ...needsInputs,
  ...programmeInputs,
  ...askedRoundInputs,
  ...evidenceInputs,
  ...institutionInputs,
  ...leavingInputs,
  ...paperInputs,
  ...testInputs,
  signIn: ({ account }) => ({ email: account.email, password: testPassword }),
  signOut: () => undefined,
  addInstitution: ({ health }) => ({ parentId: health.id, name: 'New', code: 'NEW' }),
  changeInstitution: ({ health }) => ({ institutionId: health.id, expectedVersion: 1, name: 'Health', code: 'H' }),
  moveInstitution: ({ hospitals, root }) => ({ institutionId: hospitals.id, expectedVersion: 1, parentId: root.id }),
  addPerson: ({ health }) => ({ institutionId: health.id, name: 'New' }),
  changePerson: ({ person, health }) => ({
    personId: person.id,
    expectedVersion: 1,
    institutionId: health.id,
    name: 'Changed',
  }),
  grantRole: ({ person, health }) => ({ personId: person.id, role: 'coordinator', institutionId: health.id }),
  revokeRole: ({ grant }) => ({ grantId: grant.id }),
  invitePerson: ({ person }) => ({ personId: person.id, by: 'code' }),
  revokeInvitation: ({ person, cookie }) =>
    run('invitePerson', { personId: person.id, by: 'code' }, cookie).then(() => ({ personId: person.id })),
  endSignIn: async ({ account, cookie }) => {
    await api.signIn(account.email);
    const { body } = await api.ask('{ mySignIns { id current } }', {}, cookie);
    const signIns = body.data?.mySignIns as { id: string; current: boolean }[];
    return { id: signIns.find(({ current }) => !current)?.id };
  },
  endOtherSignIns: ({ account }) => api.signIn(account.email).then(() => undefined),
  changePassword: () => ({ current: testPassword, password: 'another sentence for tests' }),
  changeLocale: () => ({ locale: 'ar' }),
  switchOrganisation: ({ organisation }) => ({ organisationId: organisation.id }),
  checkImport: ({ cookie, root }) => aCheck(api, cookie, root.id),
  startImport: ({ cookie, root }) => anImport(api, cookie, root.id),
  cancelJob: async ({ cookie, root }) => {
    const order = await anImport(api, cookie, root.id);
    return run('startImport', order, cookie, '... on JobStarted { jobId }').then(({ jobId }) => ({ jobId }));
  },
  addTrainingModule: async () => ({
    title: 'New',
    locale: 'en',
    provider: 'College',
    hours: 8,
    modality: 'self_paced',
    languages: ['en'],
    teaches: [{ competencyId: await aCompetency(), fromOrdinal: 0, toOrdinal: 1 }],
  }),
  retireTrainingModule: async ({ organisation }) => ({
    trainingModuleId: (await aTrainingModule(api.owner, { organisation_id: organisation.id })).id,
  }),
};

const aCompetency = async () =>
  (await api.owner.query<{ id: string }>(`select id from competency where code = 'D1.1' limit 1`)).rows[0]?.id;

/** By a visitor, outside of any organisation until the mailed link comes back; their own specs look at what they leave. */
const byVisitors = ['requestPasswordReset', 'resetPassword', 'setUpOrganisation', 'acceptInvitation'];

const commands = Object.keys(buildSchema(typeDefs).getMutationType()?.getFields() ?? {}).filter(
  (name) => !byVisitors.includes(name),
);

test.each(commands)('%s leaves an audit row', async (name) => {
  const scene = await aScene();
  const inputOf = inputs[name];
  if (!inputOf) throw new Error(`Add a good input of ${name} to the table above: every command leaves an audit row.`);
  const input = await inputOf(scene, api);
  const before = await auditRows(scene);
  const answer = await run(name, input, scene.cookie);
  expect(answer).toEqual({ __typename: expect.any(String) });
  expect(await auditRows(scene)).toBe(before + 1);
});

const failing: [string, string, (scene: Scene) => Record<string, unknown>, string][] = [
  [
    'a code that another has',
    'addInstitution',
    ({ root }) => ({ parentId: root.id, name: 'X', code: 'TAKEN' }),
    'code-taken',
  ],
  [
    'a code that another has',
    'changeInstitution',
    ({ health }) => ({ institutionId: health.id, expectedVersion: 1, name: 'X', code: 'TAKEN' }),
    'code-taken',
  ],
  [
    'an older version',
    'changeInstitution',
    ({ health }) => ({ institutionId: health.id, expectedVersion: 0, name: 'X', code: 'X' }),
    'version-conflict',
  ],
  [
    'itself',
    'moveInstitution',
    ({ health }) => ({ institutionId: health.id, expectedVersion: 1, parentId: health.id }),
    'move-in-circle',
  ],
  [
    'one below it',
    'moveInstitution',
    ({ health, hospitals }) => ({ institutionId: health.id, expectedVersion: 1, parentId: hospitals.id }),
    'move-in-circle',
  ],
  [
    'the root',
    'moveInstitution',
    ({ root, health }) => ({ institutionId: root.id, expectedVersion: 1, parentId: health.id }),
    'move-in-circle',
  ],
  [
    'an older version',
    'moveInstitution',
    ({ hospitals, root }) => ({ institutionId: hospitals.id, expectedVersion: 0, parentId: root.id }),
    'version-conflict',
  ],
  [
    'a day before it existed',
    'moveInstitution',
    ({ hospitals, root }) => ({
      institutionId: hospitals.id,
      expectedVersion: 1,
      parentId: root.id,
      from: '1999-01-01',
    }),
    'input',
  ],
  ['an empty name', 'addPerson', ({ root }) => ({ institutionId: root.id, name: ' ' }), 'input'],
  [
    'a staff number that another has',
    'addPerson',
    ({ root }) => ({ institutionId: root.id, name: 'X', staffNumber: 'S1' }),
    'person-known',
  ],
  [
    'a staff number that another has',
    'changePerson',
    ({ person, root }) => ({
      personId: person.id,
      expectedVersion: 1,
      institutionId: root.id,
      name: 'X',
      staffNumber: 'S1',
    }),
    'person-known',
  ],
  [
    'an older version',
    'changePerson',
    ({ person, root }) => ({ personId: person.id, expectedVersion: 0, institutionId: root.id, name: 'X' }),
    'version-conflict',
  ],
];

test.each(failing)('%s: %s is refused and leaves nothing', async (_, name, input, code) => {
  const scene = await aScene();
  const own = { organisation_id: scene.organisation.id };
  await anInstitution(api.owner, { ...own, parent_id: scene.root.id, code: 'TAKEN' });
  await aPerson(api.owner, { ...own, institution_id: scene.root.id, staff_number: 'S1' });
  const before = await auditRows(scene);
  expect(await run(name, input(scene), scene.cookie)).toMatchObject({ code });
  expect(await auditRows(scene)).toBe(before);
});

describe('a move', () => {
  const placements = async ({ hospitals }: Scene) => {
    const { rows } = await api.owner.query<object>(
      `select parent_id, valid_from - current_date as begins, valid_to - current_date as ends
       from institution_placement where institution_id = $1 order by valid_from`,
      [hospitals.id],
    );
    return rows;
  };
  const inDays = async (days: number) => {
    const { rows } = await api.owner.query<{ day: string }>('select (current_date + $1::int)::text as day', [days]);
    return rows[0]?.day;
  };

  test('on a later day closes the old place and opens the new one then', async () => {
    const scene = await aScene();
    const { hospitals, root, health, cookie } = scene;
    const move = { institutionId: hospitals.id, expectedVersion: 1, parentId: root.id, from: await inDays(10) };
    expect(await run('moveInstitution', move, cookie)).toEqual({ __typename: 'Institution' });
    expect(await placements(scene)).toEqual([
      { parent_id: health.id, begins: 0, ends: 10 },
      { parent_id: root.id, begins: 10, ends: null },
    ]);
  });

  test('that would close a circle only by what is planned is refused too', async () => {
    const { hospitals, root, health, cookie } = await aScene();
    await run('moveInstitution', { institutionId: hospitals.id, expectedVersion: 1, parentId: root.id }, cookie);
    const later = { institutionId: hospitals.id, expectedVersion: 2, parentId: health.id, from: await inDays(5) };
    expect(await run('moveInstitution', later, cookie)).toEqual({ __typename: 'Institution' });
    const circle = { institutionId: health.id, expectedVersion: 1, parentId: hospitals.id };
    expect(await run('moveInstitution', circle, cookie)).toMatchObject({ code: 'move-in-circle' });
  });

  test('and its opposite at the same time do not both come about', async () => {
    const { organisation, root, cookie } = await aScene();
    const own = { organisation_id: organisation.id, parent_id: root.id };
    const [one, other] = [await anInstitution(api.owner, own), await anInstitution(api.owner, own)];
    const under = (institutionId: string, parentId: string) =>
      run('moveInstitution', { institutionId, expectedVersion: 1, parentId }, cookie);
    const answers = await Promise.all([under(one.id, other.id), under(other.id, one.id)]);
    expect(answers.map(({ code }) => code ?? 'moved').sort()).toEqual(['move-in-circle', 'moved']);
  });
});

test('the last administrator keeps the role, whoever else tries at the same moment', async () => {
  const { organisation, administrator, root, cookie } = await aScene();
  const own = { organisation_id: organisation.id, institution_id: root.id };
  const account = await anAccount(api.owner);
  const second = await aPerson(api.owner, { ...own, account_id: account.id });
  const grant = await aGrant(api.owner, { ...own, person_id: second.id, role: 'administrator' });
  const { rows } = await api.owner.query<{ id: string }>(
    `select id from role_grant where person_id = $1 and role = 'administrator'`,
    [administrator.id],
  );
  const answers = await Promise.all([grant.id, rows[0]?.id].map((grantId) => run('revokeRole', { grantId }, cookie)));
  expect(answers.map(({ code }) => code ?? 'revoked').sort()).toEqual(['last-administrator', 'revoked']);
});

test('a row of the audit that was changed is noticed', async () => {
  const { organisation, cookie } = await aScene();
  const intact = async () => (await api.ask('{ auditChainIntact }', {}, cookie)).body.data?.auditChainIntact;
  expect(await intact()).toBe(true);
  await api.owner.query(`update audit set action = 'nothing.happened' where organisation_id = $1`, [organisation.id]);
  expect(await intact()).toBe(false);
});
