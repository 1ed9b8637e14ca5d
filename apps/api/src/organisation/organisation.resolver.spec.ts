import { aGovernment, anAccount, testPassword } from '@baobab/testing';
import { TestApi } from '../api.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api.stop());

const signIn = (email: string, password: string) =>
  api.ask(
    'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignedIn { roles } ... on Problem { code message } ... on InputProblem { issues { path code } } } }',
    {
      input: { email, password },
    },
  );
const me = (cookie?: string) =>
  api.ask('{ me { personId name roles organisation { id name demonstration } } }', {}, cookie);

test('a visitor is nobody', async () => {
  expect((await me()).body).toEqual({ data: { me: null } });
});

test('who signs in is told her roles, and is herself in her organisation from then on', async () => {
  const { organisation, account, person } = await aGovernment(api.owner, 'coordinator', 'learner');
  const { body, cookie } = await signIn(account.email.toUpperCase(), testPassword);
  expect(body.data?.signIn).toEqual({
    __typename: 'SignedIn',
    roles: expect.arrayContaining(['coordinator', 'learner']),
  });
  expect((await me(cookie)).body.data?.me).toEqual({
    personId: person.id,
    name: person.name,
    roles: ['learner', 'coordinator'],
    organisation: { id: organisation.id, name: organisation.name, demonstration: false },
  });
});

test('a wrong password and an unknown address are refused with the same sentence', async () => {
  const { account } = await aGovernment(api.owner);
  const wrong = await signIn(account.email, 'not the password');
  const unknown = await signIn('nobody@ministry.example', 'not the password');
  expect(wrong.body.data?.signIn).toMatchObject({ __typename: 'SignInRefused', code: 'sign-in-refused' });
  expect(unknown.body).toEqual(wrong.body);
  expect(wrong.cookie).toBeUndefined();
});

test('each mistake of the input is named with its place', async () => {
  const { body } = await signIn('not an address', '');
  expect(body.data?.signIn).toMatchObject({
    __typename: 'InputProblem',
    issues: [
      { path: 'email', code: 'not-email' },
      { path: 'password', code: 'required' },
    ],
  });
});

test('after ten failures the account is locked, even for the right password', async () => {
  const { account } = await aGovernment(api.owner);
  for (let attempt = 0; attempt < 10; attempt += 1) await signIn(account.email, 'not the password');
  expect((await signIn(account.email, testPassword)).body.data?.signIn).toMatchObject({ code: 'sign-in-locked' });
});

test('an account that is nobody in any organisation does not sign in', async () => {
  const account = await anAccount(api.owner);
  expect((await signIn(account.email, testPassword)).body.data?.signIn).toMatchObject({ code: 'sign-in-refused' });
});

test('a sign-in that was ended is nobody', async () => {
  const { account } = await aGovernment(api.owner);
  const cookie = await api.signIn(account.email);
  await api.ask('mutation { signOut { done } }', {}, cookie);
  expect((await me(cookie)).body).toEqual({ data: { me: null } });
});

test('a made-up cookie is nobody', async () => {
  expect((await me('baobab=made-up')).body).toEqual({ data: { me: null } });
});

describe('a new password by mail', () => {
  const request = (email: string) =>
    api.ask('mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }', {
      input: { email },
    });
  const outbox = async (accountId: string) => {
    const { rows } = await api.owner.query<{ payload: { tokenId: string } }>(
      `select payload from outbox where payload ->> 'accountId' = $1 order by id`,
      [accountId],
    );
    return rows.map(({ payload }) => payload.tokenId);
  };

  test('leaves a job with the request, three an hour at most, and none for an unknown address', async () => {
    const { account } = await aGovernment(api.owner);
    for (let asked = 0; asked < 5; asked += 1)
      expect((await request(account.email)).body.data?.requestPasswordReset).toEqual({ __typename: 'Done' });
    expect(await outbox(account.id)).toHaveLength(3);
    expect((await request('nobody@ministry.example')).body.data?.requestPasswordReset).toEqual({ __typename: 'Done' });
  });
});
