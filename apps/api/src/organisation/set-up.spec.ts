import { IssueSetUpLink } from '@baobab/application/organisation';
import { aGovernment, anAccount, testPassword } from '@baobab/testing';
import { TestApi } from '../api.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

const newPassword = 'seven blue lamps at dusk';
const parts = '__typename ... on Problem { code } ... on InputProblem { issues { path code } }';
let count = 0;
const anAddress = () => `new${(count += 1)}@ministry.example`;

const me = async (cookie?: string) =>
  (await api.ask('{ me { name email roles organisation { id name } } }', {}, cookie)).body.data?.me;

const link = () => api.app.get(IssueSetUpLink, { strict: false }).execute();
const setUp = (token: string, asked: Record<string, unknown> = {}) =>
  api.ask(`mutation ($input: SetUpOrganisationInput!) { setUpOrganisation(input: $input) { ${parts} } }`, {
    input: {
      token,
      organisationName: 'Republic of Tests',
      country: 'KE',
      locale: 'ar',
      timeZone: 'Africa/Nairobi',
      name: 'Halima Diallo',
      email: anAddress(),
      password: newPassword,
      ...asked,
    },
  });

beforeEach(() => api.owner.query(`delete from one_time_token where purpose = 'set-up'`));

test('the set-up link is the same at each start until it is used, and then there is none', async () => {
  const token = (await link())!;
  expect(await link()).toBe(token);
  const { body, cookie } = await setUp(token);
  expect(body.data?.setUpOrganisation).toEqual({ __typename: 'SignedIn' });
  expect(await me(cookie)).toMatchObject({ name: 'Halima Diallo', roles: ['administrator'] });
  expect(await link()).toBeNull();
  expect((await setUp(token)).body.data?.setUpOrganisation).toMatchObject({ __typename: 'TokenRefused' });
});

test('the set-up link is good again at the next start when it was too old', async () => {
  const token = (await link())!;
  await api.owner.query(`update one_time_token set expires_at = now() - interval '1 day' where purpose = 'set-up'`);
  expect((await setUp(token)).body.data?.setUpOrganisation).toMatchObject({ __typename: 'TokenRefused' });
  await link();
  expect((await setUp(token)).body.data?.setUpOrganisation).toMatchObject({ __typename: 'SignedIn' });
});

test('the set-up link founds one organisation when two use it at once', async () => {
  const token = (await link())!;
  const answers = await Promise.all([setUp(token, { name: 'First' }), setUp(token, { name: 'Second' })]);
  const names = answers.map(({ body }) => (body.data?.setUpOrganisation as { __typename: string }).__typename);
  expect(names.sort()).toEqual(['SignedIn', 'TokenRefused']);
});

test('the set-up link is not spent by mistakes, which are named with their places', async () => {
  const token = (await link())!;
  const wrong = await setUp(token, { organisationName: ' ', timeZone: 'Mars/Base', email: 'nobody' });
  expect(wrong.body.data?.setUpOrganisation).toMatchObject({
    __typename: 'InputProblem',
    issues: [
      { path: 'organisationName', code: 'required' },
      { path: 'timeZone', code: 'unknown-time-zone' },
      { path: 'email', code: 'not-email' },
    ],
  });
  const common = await setUp(token, { password: 'password1234' });
  expect(common.body.data?.setUpOrganisation).toMatchObject({
    issues: [{ path: 'password', code: 'common-password' }],
  });
  expect((await setUp(token)).body.data?.setUpOrganisation).toEqual({ __typename: 'SignedIn' });
});

test('the set-up link gives an account that exists the new organisation only if its password is proved', async () => {
  const { account, organisation } = await aGovernment(api.owner);
  const token = (await link())!;
  expect((await setUp(token, { email: account.email })).body.data?.setUpOrganisation).toMatchObject({
    __typename: 'SignInRefused',
    code: 'account-known',
  });
  const { cookie } = await setUp(token, { email: account.email, password: testPassword });
  const { body } = await api.ask('{ myOrganisations { id name current } }', {}, cookie);
  expect(body.data?.myOrganisations).toHaveLength(2);
  const entered = await api.ask(
    `mutation ($input: SwitchOrganisationInput!) { switchOrganisation(input: $input) { ${parts} } }`,
    { input: { organisationId: organisation.id } },
    cookie,
  );
  expect(entered.body.data?.switchOrganisation).toEqual({ __typename: 'SignedIn' });
  expect(await me(cookie)).toMatchObject({ organisation: { id: organisation.id } });
});

test('the set-up link takes no account of the demonstration', async () => {
  const { email } = await anAccount(api.owner, { demonstration: true });
  expect((await setUp((await link())!, { email, password: testPassword })).body.data?.setUpOrganisation).toMatchObject({
    __typename: 'DemonstrationAccount',
  });
});
