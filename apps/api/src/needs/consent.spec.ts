import { aLevel, anAccount, aPerson } from '@baobab/testing';
import { TestApi } from '../api.testing';
import { aRoundOfNeeds } from './needs.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

/** A round that shows persons to nobody, with somebody in need in it who signs in. */
const aScene = async () => {
  const needs = await aRoundOfNeeds(api, 'person');
  const { organisation, health, profile, competency, round } = needs;
  const account = await anAccount(api.owner);
  const own = { organisation_id: organisation.id };
  const amal = await aPerson(api.owner, {
    ...own,
    institution_id: health.id,
    role_profile_id: profile,
    account_id: account.id,
  });
  await aLevel(api.owner, { ...own, round_id: round.id, person_id: amal.id, competency_id: competency, level: 0 });
  const cell = { roundId: round.id, institutionId: health.id, competencyId: competency };
  return { needs, amal, cell, cookie: await api.signIn(account.email) };
};

const grant = async (cookie: string, input: Record<string, unknown>) =>
  (
    await api.ask(
      `mutation ($input: GrantLevelConsentInput!) { grantLevelConsent(input: $input) { __typename ... on Problem { code } } }`,
      { input },
      cookie,
    )
  ).body;
const withdraw = async (cookie: string, consentId: string) =>
  (
    await api.ask(
      `mutation ($input: WithdrawLevelConsentInput!) { withdrawLevelConsent(input: $input) { __typename } }`,
      { input: { consentId } },
      cookie,
    )
  ).body.data?.withdrawLevelConsent;
const consentsOf = async (cookie: string) => {
  const { body } = await api.ask('{ myConsents { consents { id reader withdrawnAt } } }', {}, cookie);
  return (body.data?.myConsents as { consents: { id: string; reader: string; withdrawnAt: string | null }[] }).consents;
};
const inNeed = async (cookie: string, cell: Record<string, unknown>) => {
  const { body } = await api.ask(
    `query ($roundId: ID!, $institutionId: ID!, $competencyId: ID!) {
       peopleInNeed(roundId: $roundId, institutionId: $institutionId, competencyId: $competencyId) { byConsent nodes { personId } } }`,
    cell,
    cookie,
  );
  return body.data?.peopleInNeed as { byConsent: boolean; nodes: { personId: string }[] } | null;
};
const shown = async (cookie: string) => {
  const { body } = await api.ask('{ levelsShownToMe { nodes { personId levels { level } } } }', {}, cookie);
  return (body.data?.levelsShownToMe as { nodes: unknown[] } | null)?.nodes;
};

test('she agrees and takes it back; coordinators see her meanwhile, and nobody else does', async () => {
  const { needs, amal, cell, cookie } = await aScene();
  const readers = {
    coordinator: await needs.as('coordinator', needs.root),
    beside: await needs.as('coordinator', needs.finance),
    manager: await needs.as('manager', needs.root),
    administrator: await needs.as('administrator', needs.root),
  };
  const stranger = await aScene().then((other) => other.needs.as('coordinator', other.needs.root));
  expect(await inNeed(readers.coordinator.cookie, cell)).toBeNull();
  expect((await grant(cookie, { reader: 'coordinators' })).data).toEqual({ grantLevelConsent: { __typename: 'Done' } });
  expect(await inNeed(readers.coordinator.cookie, cell)).toEqual({ byConsent: true, nodes: [{ personId: amal.id }] });
  expect(await shown(readers.coordinator.cookie)).toEqual([{ personId: amal.id, levels: [{ level: 0 }] }]);
  for (const other of [readers.beside, readers.manager, readers.administrator, stranger]) {
    expect(await inNeed(other.cookie, cell)).toBeNull();
    expect(await shown(other.cookie)).toEqual([]);
  }
  const [given] = await consentsOf(cookie);
  expect(await withdraw(readers.coordinator.cookie, given!.id)).toEqual({ __typename: 'NotFound' });
  expect(await withdraw(cookie, given!.id)).toEqual({ __typename: 'Done' });
  expect(await withdraw(cookie, given!.id)).toEqual({ __typename: 'NotFound' });
  expect(await inNeed(readers.coordinator.cookie, cell)).toBeNull();
  expect(await shown(readers.coordinator.cookie)).toEqual([]);
});

test('nobody agrees for a round that is not hers, for a reader that is none, or unsigned', async () => {
  const { cookie } = await aScene();
  const other = await aScene();
  const typed = async (input: Record<string, unknown>) =>
    ((await grant(cookie, input)).data?.grantLevelConsent as { __typename: string } | undefined)?.__typename;
  expect(await typed({ reader: 'coordinators', roundId: other.needs.round.id })).toBe('NotFound');
  expect(await typed({ reader: 'coordinators', roundId: 'x' })).toBe('InputProblem');
  expect(await typed({ reader: 'supervisor' })).toBe('InputProblem');
  expect((await grant(cookie, { reader: 'everybody' })).errors).toHaveLength(1);
  expect((await grant('', { reader: 'coordinators' })).errors).toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' } },
  ]);
});
