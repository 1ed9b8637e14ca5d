import { KeyStore } from '@baobab/application';
import { aGovernment, anInstitution, aPerson, testPassword } from '@baobab/testing';
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

const actions = async (organisationId: string) => {
  const { rows } = await api.owner.query<{ action: string }>(
    'select action from audit where organisation_id = $1 order by id',
    [organisationId],
  );
  return rows.map(({ action }) => action);
};

const invite = async (cookie: string, personId: string, by: 'mail' | 'code') => {
  const { body } = await api.ask(
    `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { ${parts} ... on IssuedInvitation { printedCode sentTo } } }`,
    { input: { personId, by } },
    cookie,
  );
  return body;
};
const invitation = async (token: string) =>
  (
    await api.ask(
      'query ($token: String!) { invitation(token: $token) { __typename ... on Invitation { organisationName personName email } } }',
      { token },
    )
  ).body.data?.invitation;
const accept = (token: string, asked: Record<string, unknown> = {}) =>
  api.ask(`mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { ${parts} } }`, {
    input: { token, password: newPassword, ...asked },
  });

const aMinistry = async (...roles: string[]) => {
  const { organisation, root, account } = await aGovernment(api.owner, ...roles);
  const place = { organisation_id: organisation.id, institution_id: root.id };
  return { organisation, place, cookie: await api.signIn(account.email) };
};
const codeFor = async (cookie: string, personId: string) => {
  const body = await invite(cookie, personId, 'code');
  return (body.data?.invitePerson as { printedCode: string }).printedCode;
};
/** As the worker derives it from the job. */
const mailedToken = async (personId: string) => {
  const { rows } = await api.owner.query<{ tokenId: string }>(
    `select payload ->> 'tokenId' as "tokenId" from outbox where job = 'send-invitation' and payload ->> 'personId' = $1 order by id desc`,
    [personId],
  );
  return api.app.get(KeyStore, { strict: false }).derive('invitation', rows[0]!.tokenId);
};

test('an invitation by mail opens an account for the address it was sent to, and leaves its trace', async () => {
  const { organisation, place, cookie } = await aMinistry('coordinator');
  const person = await aPerson(api.owner, { ...place, email: anAddress() });
  const invited = await invite(cookie, person.id, 'mail');
  expect(invited.data?.invitePerson).toEqual({
    __typename: 'IssuedInvitation',
    printedCode: null,
    sentTo: person.email,
  });
  const token = await mailedToken(person.id);
  expect(await invitation(token)).toEqual({
    __typename: 'Invitation',
    organisationName: organisation.name,
    personName: person.name,
    email: person.email,
  });
  const accepted = await accept(token, { email: 'somebody.else@ministry.example' });
  expect(accepted.body.data?.acceptInvitation).toEqual({ __typename: 'SignedIn' });
  expect(await me(accepted.cookie)).toMatchObject({ name: person.name, email: person.email });
  expect(await actions(organisation.id)).toEqual(
    expect.arrayContaining(['person.invited', 'account.opened', 'invitation.accepted', 'sign-in.opened']),
  );
  expect(await invitation(token)).toEqual({ __typename: 'TokenRefused' });
  expect((await accept(token)).body.data?.acceptInvitation).toMatchObject({ __typename: 'TokenRefused' });
  expect((await invite(cookie, person.id, 'mail')).data?.invitePerson).toMatchObject({ code: 'already-joined' });
});

test('an invitation by code is accepted however the code is typed, with an address of her own', async () => {
  const { place, cookie } = await aMinistry('administrator');
  const person = await aPerson(api.owner, place);
  const code = await codeFor(cookie, person.id);
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
  expect(await invitation(typed)).toMatchObject({ __typename: 'Invitation', email: null });
  expect((await accept(typed)).body.data?.acceptInvitation).toMatchObject({
    issues: [{ path: 'email', code: 'required' }],
  });
  const email = anAddress();
  const { body, cookie: hers } = await accept(typed, { email });
  expect(body.data?.acceptInvitation).toEqual({ __typename: 'SignedIn' });
  expect(await me(hers)).toMatchObject({ name: person.name, email });
});

test('an invitation that is renewed or revoked is void', async () => {
  const { organisation, place, cookie } = await aMinistry('coordinator');
  const person = await aPerson(api.owner, place);
  const first = await codeFor(cookie, person.id);
  const second = await codeFor(cookie, person.id);
  expect(await invitation(first)).toEqual({ __typename: 'TokenRefused' });
  expect(await invitation(second)).toMatchObject({ __typename: 'Invitation' });
  const state = async () =>
    (await api.ask('query ($id: ID!) { personInvitation(personId: $id) { state } }', { id: person.id }, cookie)).body
      .data?.personInvitation;
  expect(await state()).toEqual({ state: 'open' });
  await api.ask(
    `mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { ${parts} } }`,
    { input: { personId: person.id } },
    cookie,
  );
  expect(await invitation(second)).toEqual({ __typename: 'TokenRefused' });
  expect(await state()).toEqual({ state: 'expired' });
  expect(await actions(organisation.id)).toContain('invitation.revoked');
});

test('an invitation can be given only for people below whom one holds the role, and by mail only to an address', async () => {
  const { organisation, place, cookie } = await aMinistry('coordinator');
  const person = await aPerson(api.owner, place);
  expect((await invite(cookie, person.id, 'mail')).data?.invitePerson).toMatchObject({ code: 'email-missing' });
  const beside = await anInstitution(api.owner, { organisation_id: organisation.id });
  const other = await aPerson(api.owner, { organisation_id: organisation.id, institution_id: beside.id });
  expect((await invite(cookie, other.id, 'code')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const manager = await aMinistry('manager');
  const theirs = await aPerson(api.owner, manager.place);
  expect((await invite(manager.cookie, theirs.id, 'code')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await invite(cookie, theirs.id, 'code')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('an invitation makes one account when it is accepted twice at once', async () => {
  const { place, cookie } = await aMinistry('coordinator');
  const person = await aPerson(api.owner, place);
  const code = await codeFor(cookie, person.id);
  const answers = await Promise.all([accept(code, { email: anAddress() }), accept(code, { email: anAddress() })]);
  const names = answers.map(({ body }) => (body.data?.acceptInvitation as { __typename: string }).__typename);
  expect(names.sort()).toEqual(['SignedIn', 'TokenRefused']);
});

test('an invitation does not take over an account, and links it once it is proved', async () => {
  const elsewhere = await aGovernment(api.owner);
  const { place, cookie } = await aMinistry('coordinator');
  const person = await aPerson(api.owner, place);
  const code = await codeFor(cookie, person.id);
  const { email } = elsewhere.account;
  expect((await accept(code, { email })).body.data?.acceptInvitation).toMatchObject({ code: 'account-known' });
  expect(await me(await api.signIn(email))).toMatchObject({ organisation: { id: elsewhere.organisation.id } });
  const { body } = await accept(code, { email, password: testPassword });
  expect(body.data?.acceptInvitation).toEqual({ __typename: 'SignedIn' });
});

test('guesses at the password of an account that exists are counted as everywhere', async () => {
  const elsewhere = await aGovernment(api.owner);
  const { place, cookie } = await aMinistry('coordinator');
  const code = await codeFor(cookie, (await aPerson(api.owner, place)).id);
  const { email } = elsewhere.account;
  for (let attempt = 0; attempt < 10; attempt += 1) await accept(code, { email });
  expect((await accept(code, { email, password: testPassword })).body.data?.acceptInvitation).toMatchObject({
    code: 'sign-in-locked',
  });
});

test('an invitation refuses the address of somebody else in the organisation', async () => {
  const { place, cookie } = await aMinistry('coordinator');
  const { email } = await aPerson(api.owner, { ...place, email: anAddress() });
  const code = await codeFor(cookie, (await aPerson(api.owner, place)).id);
  expect((await accept(code, { email })).body.data?.acceptInvitation).toMatchObject({ code: 'email-taken' });
});

test('an invitation that is made up is refused', async () => {
  expect(await invitation('AAAA-BBBB-CCCC-DDDD')).toEqual({ __typename: 'TokenRefused' });
  expect(await invitation('')).toEqual({ __typename: 'TokenRefused' });
});
