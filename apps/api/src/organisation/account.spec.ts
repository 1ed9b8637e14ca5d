import { KeyStore } from '@baobab/application';
import { aGovernment, anAccount, aPerson, testPassword } from '@baobab/testing';
import { TestApi } from '../api.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

const newPassword = 'seven blue lamps at dusk';
const parts = '__typename ... on Problem { code } ... on InputProblem { issues { path code } }';

const isNobody = async (cookie: string) => (await api.ask('{ me { name } }', {}, cookie)).body.data?.me === null;
const change = async (cookie: string, current: string, password: string) =>
  (
    await api.ask(
      `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { ${parts} } }`,
      { input: { current, password } },
      cookie,
    )
  ).body.data?.changePassword;

const aDemonstrationAccount = async () => {
  const { organisation, root } = await aGovernment(api.owner);
  const account = await anAccount(api.owner, { demonstration: true });
  await aPerson(api.owner, { organisation_id: organisation.id, institution_id: root.id, account_id: account.id });
  return account;
};

test('a new password ends every other sign-in, and the old one is worth nothing', async () => {
  const { account } = await aGovernment(api.owner);
  const [here, elsewhere] = [await api.signIn(account.email), await api.signIn(account.email)];
  expect(await change(here, 'not the password', newPassword)).toMatchObject({
    issues: [{ path: 'current', code: 'wrong' }],
  });
  expect(await change(here, testPassword, 'password1234')).toMatchObject({
    issues: [{ path: 'password', code: 'common-password' }],
  });
  expect(await change(here, testPassword, newPassword)).toEqual({ __typename: 'Done' });
  expect(await isNobody(here)).toBe(false);
  expect(await isNobody(elsewhere)).toBe(true);
  await expect(api.signIn(account.email)).rejects.toThrow('SignInRefused');
  await api.signIn(account.email, newPassword);
});

test('the password of a demonstration account is neither changed nor reset', async () => {
  const { email } = await aDemonstrationAccount();
  expect(await change(await api.signIn(email), testPassword, newPassword)).toMatchObject({
    __typename: 'DemonstrationAccount',
  });
  const { body } = await api.ask(
    `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ${parts} } }`,
    { input: { email } },
  );
  expect(body.data?.requestPasswordReset).toMatchObject({ code: 'demonstration-account' });
});

test('a demonstration account signs in only where the demonstration is on', async () => {
  const open = await TestApi.start({ demonstration: 'off' });
  try {
    const { organisation, root } = await aGovernment(open.owner);
    const account = await anAccount(open.owner, { demonstration: true });
    await aPerson(open.owner, { organisation_id: organisation.id, institution_id: root.id, account_id: account.id });
    await expect(open.signIn(account.email)).rejects.toThrow('SignInRefused');
  } finally {
    await open.stop();
  }
});

test('a mailed link sets a new password once, and ends every sign-in', async () => {
  const { account } = await aGovernment(api.owner);
  const cookie = await api.signIn(account.email);
  await api.ask(
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }',
    {
      input: { email: account.email },
    },
  );
  const { rows } = await api.owner.query<{ tokenId: string }>(
    `select payload ->> 'tokenId' as "tokenId" from outbox where payload ->> 'accountId' = $1`,
    [account.id],
  );
  const token = api.app.get(KeyStore, { strict: false }).derive('password-reset', rows[0]!.tokenId);
  const reset = async () =>
    (
      await api.ask(`mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { ${parts} } }`, {
        input: { token, password: newPassword },
      })
    ).body.data?.resetPassword;
  expect(await reset()).toEqual({ __typename: 'Done' });
  expect(await isNobody(cookie)).toBe(true);
  await api.signIn(account.email, newPassword);
  expect(await reset()).toMatchObject({ __typename: 'TokenRefused' });
});

test('one sees and ends one’s own sign-ins, and nobody else’s', async () => {
  const { account } = await aGovernment(api.owner);
  const stranger = await aGovernment(api.owner);
  const [here, second, third] = [
    await api.signIn(account.email),
    await api.signIn(account.email),
    await api.signIn(account.email),
  ];
  const theirs = await api.signIn(stranger.account.email);
  const list = async (cookie: string) =>
    (await api.ask('{ mySignIns { id current } }', {}, cookie)).body.data?.mySignIns as {
      id: string;
      current: boolean;
    }[];
  const end = (id: string) =>
    api.ask(`mutation ($input: EndSignInInput!) { endSignIn(input: $input) { ${parts} } }`, { input: { id } }, here);

  const mine = await list(here);
  expect(mine.map(({ current }) => current)).toEqual([true, false, false]);
  await end((await list(theirs))[0]!.id);
  expect(await isNobody(theirs)).toBe(false);
  await end((await list(second)).find(({ current }) => current)!.id);
  expect(await isNobody(second)).toBe(true);
  await api.ask('mutation { endOtherSignIns { done } }', {}, here);
  expect(await isNobody(third)).toBe(true);
  expect(await list(here)).toHaveLength(1);
});

test('the language that one is written to in is chosen among those that Baobab speaks', async () => {
  const { account } = await aGovernment(api.owner);
  const cookie = await api.signIn(account.email);
  const choose = async (locale: string) =>
    (
      await api.ask(
        `mutation ($input: ChangeLocaleInput!) { changeLocale(input: $input) { ${parts} } }`,
        { input: { locale } },
        cookie,
      )
    ).body.data?.changeLocale;
  expect(await choose('xx')).toMatchObject({ issues: [{ path: 'locale' }] });
  expect(await choose('ar')).toEqual({ __typename: 'Done' });
  expect((await api.ask('{ me { locale } }', {}, cookie)).body.data?.me).toEqual({ locale: 'ar' });
});

test('nobody enters an organisation that she is nobody in', async () => {
  const { account } = await aGovernment(api.owner);
  const other = await aGovernment(api.owner);
  const { body } = await api.ask(
    `mutation ($input: SwitchOrganisationInput!) { switchOrganisation(input: $input) { ${parts} } }`,
    { input: { organisationId: other.organisation.id } },
    await api.signIn(account.email),
  );
  expect(body.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
