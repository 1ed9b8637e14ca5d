import { aGovernment, aNextEdition } from '@baobab/testing';
import { TestApi } from '../api.testing';
import { command } from '../organisation/commands.testing';
import { aDraft, frameworkInputs, partId, unesco } from './framework.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api?.stop());

const somebody = async (role: string) => {
  const government = await aGovernment(api.owner, role);
  return { ...government, cookie: await api.signIn(government.account.email) };
};
type Somebody = Awaited<ReturnType<typeof somebody>>;

/** A command on a draft of its own, in the version that was just made. */
const tried = async (name: string, more: (draft: string) => object | Promise<object>, seen = 1) => {
  const coordinator = await somebody('coordinator');
  const { frameworkId } = await aDraft(api, coordinator);
  const input = { frameworkId, expectedVersion: seen, ...(await more(frameworkId)) };
  return command(api, name, input, coordinator.cookie, '... on InputProblem { issues { path code } }');
};
const text = { label: 'New' };
const competency = async (draft: string) => ({
  part: 'competency',
  itemId: await partId(api, draft, 'competency', 'D1.1'),
});

const refusals: [string, string, (draft: string) => object | Promise<object>, object][] = [
  [
    'an older version',
    'publishFramework',
    () => ({ whatChanged: 'X', expectedVersion: 0 }),
    { code: 'version-conflict' },
  ],
  [
    'a part that is not there',
    'editFrameworkPart',
    (draft) => ({ part: 'domain', itemId: draft, locale: 'en', text }),
    { code: 'not-found' },
  ],
  [
    'nothing said of what changed',
    'publishFramework',
    () => ({ whatChanged: ' ' }),
    { issues: [{ path: 'whatChanged', code: 'required' }] },
  ],
  [
    'an empty label',
    'editFrameworkPart',
    async (draft) => ({ ...(await competency(draft)), locale: 'en', text: { label: ' ' } }),
    { issues: [{ path: 'text.label', code: 'required' }] },
  ],
  [
    'a label of two lines',
    'editFrameworkPart',
    async (draft) => ({ ...(await competency(draft)), locale: 'en', text: { label: 'a\nb' } }),
    { issues: [{ path: 'text.label', code: 'not-one-line' }] },
  ],
  [
    'a language that is none',
    'editFrameworkPart',
    async (draft) => ({ ...(await competency(draft)), locale: 'English', text }),
    { __typename: 'InputProblem' },
  ],
  [
    'a competency without a domain',
    'addFrameworkPart',
    () => ({ part: 'competency', code: 'X', locale: 'en', text }),
    { issues: [{ path: 'placeId' }] },
  ],
  [
    'a domain without a code',
    'addFrameworkPart',
    () => ({ part: 'domain', locale: 'en', text }),
    { issues: [{ path: 'code', code: 'required' }] },
  ],
  [
    'a code that is taken',
    'addFrameworkPart',
    () => ({ part: 'domain', code: 'd1', locale: 'en', text }),
    { issues: [{ path: 'code', code: 'code-taken' }] },
  ],
  [
    'another framework',
    'addFrameworkPart',
    () => ({ part: 'framework', locale: 'en', text }),
    { __typename: 'InputProblem' },
  ],
  [
    'a level',
    'moveFrameworkPart',
    (draft) => ({ part: 'level', itemId: draft, position: 0 }),
    { __typename: 'InputProblem' },
  ],
  [
    'a domain that is not empty',
    'removeFrameworkPart',
    async (draft) => ({ part: 'domain', itemId: await partId(api, draft, 'competency_domain', 'D1') }),
    { code: 'domain-not-empty' },
  ],
  [
    'into one',
    'splitCompetency',
    async (draft) => ({ competencyId: (await competency(draft)).itemId, into: [{ code: 'X', text }], locale: 'en' }),
    { issues: [{ path: 'into' }] },
  ],
  [
    'one with itself',
    'mergeCompetencies',
    async (draft) => {
      const { itemId } = await competency(draft);
      return { competencyIds: [itemId, itemId], into: { code: 'X', text }, locale: 'en' };
    },
    { issues: [{ path: 'competencyIds' }] },
  ],
  ['what the source has not changed', 'takeOverChange', (draft) => competency(draft), { code: 'not-found' }],
  ['a draft', 'retireFramework', () => ({}), { code: 'still-draft' }],
];

test.each(refusals)('%s: %s is refused', async (_, name, more, answer) => {
  expect(await tried(name, more)).toMatchObject(answer);
});

test('a second draft of the same framework names the first', async () => {
  const coordinator = await somebody('coordinator');
  const input = { sourceId: await unesco(api), code: 'OURS', name: 'Ours', locale: 'en' };
  const draft = () => command(api, 'draftFramework', input, coordinator.cookie, '... on DraftExists { frameworkId }');
  await draft();
  expect(await draft()).toMatchObject({ __typename: 'DraftExists', frameworkId: expect.any(String) });
  const nameless = await command(api, 'draftFramework', { ...input, code: null }, coordinator.cookie);
  expect(nameless).toMatchObject({ code: 'input' });
});

test('a published edition is changed by no command', async () => {
  const coordinator = await somebody('administrator');
  const { frameworkId } = await aDraft(api, coordinator);
  const publish = { frameworkId, expectedVersion: 1, whatChanged: 'First' };
  expect(
    await command(api, 'publishFramework', publish, coordinator.cookie, '... on FrameworkChanged { version }'),
  ).toEqual({
    __typename: 'FrameworkChanged',
    version: 2,
  });
  for (const name of ['publishFramework', 'deleteFrameworkDraft']) {
    const input = { frameworkId, expectedVersion: 2, ...(name === 'publishFramework' && { whatChanged: 'More' }) };
    expect(await command(api, name, input, coordinator.cookie)).toMatchObject({ code: 'framework-published' });
  }
});

test.each(Object.keys(frameworkInputs))('a manager may not: %s', async (name) => {
  const coordinator = await somebody('coordinator');
  const manager = await somebody('manager');
  const input = await frameworkInputs[name]!(
    coordinator as unknown as Parameters<(typeof frameworkInputs)[string]>[0],
    api,
  );
  const { body } = await api.ask(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`,
    { input },
    manager.cookie,
  );
  expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

const ask = async ({ cookie }: Pick<Somebody, 'cookie'>, document: string, variables: Record<string, unknown> = {}) =>
  (await api.ask(document, variables, cookie)).body;

test('an edition is read beside its source, with words, places and languages', async () => {
  const coordinator = await somebody('coordinator');
  const { frameworkId, expectedVersion } = await aDraft(api, coordinator);
  const part = { ...(await competency(frameworkId)), locale: 'ru', text: { label: 'Проблемы', note: 'Н' } };
  await command(api, 'editFrameworkPart', { frameworkId, expectedVersion, ...part }, coordinator.cookie);
  const body = await ask(
    coordinator,
    `query ($id: ID!) {
      frameworkEdition(id: $id, locale: "ru") { state own inUse version source { id edition inUse languages competencies } }
      frameworks { mayChange editions { id state own inUse } }
      sourceDifference(id: $id) { changes { kind } }
      frameworkDifference(id: $id, locale: "ru") { before { own } after { id } comparableCompetencies changes {
        part kind itemId languages comparable conflicts before { code place text { language label } } after { code place ordinal text { language label note } } } } }`,
    { id: frameworkId },
  );
  expect(body.errors).toBeUndefined();
  expect(body.data).toMatchObject({
    frameworkEdition: {
      state: 'draft',
      own: true,
      inUse: false,
      version: 2,
      source: { inUse: expect.any(Boolean), competencies: 14, languages: ['ar', 'en'] },
    },
    frameworks: { mayChange: true },
    frameworkDifference: { before: { own: false }, after: { id: frameworkId }, comparableCompetencies: 14 },
  });
  const { changes } = body.data?.frameworkDifference as { changes: object[] };
  expect(changes[1]).toEqual({
    part: 'competency',
    kind: 'changed',
    itemId: part.itemId,
    languages: ['ru'],
    comparable: true,
    conflicts: false,
    before: [
      {
        code: 'D1.1',
        place: 'Digital planning and design',
        text: { language: 'en', label: 'Problem identification and solutions' },
      },
    ],
    after: [
      {
        code: 'D1.1',
        place: 'Digital planning and design',
        ordinal: null,
        text: { language: 'ru', label: 'Проблемы', note: 'Н' },
      },
    ],
  });
});

test('a newer edition of the source is offered change by change', async () => {
  const coordinator = await somebody('coordinator');
  const { frameworkId } = await aDraft(api, coordinator);
  await aNextEdition(api.owner, (id) =>
    api.owner.query(`delete from competency where framework_id = $1 and code = 'D3.4'`, [id]),
  );
  const body = await ask(
    coordinator,
    `query ($id: ID!) { sourceDifference(id: $id) { before { edition } after { edition } changes { part kind before { code } after { code } conflicts } } }`,
    { id: frameworkId },
  );
  expect(body.data?.sourceDifference).toMatchObject({ before: { edition: 1 } });
  const { changes } = body.data?.sourceDifference as { changes: object[] };
  expect(changes).toContainEqual({
    part: 'competency',
    kind: 'dropped',
    before: [{ code: 'D3.4' }],
    after: [],
    conflicts: false,
  });
});

test("a framework that is not the reader's is none", async () => {
  const { frameworkId } = await aDraft(api, await somebody('coordinator'));
  const stranger = await somebody('coordinator');
  const body = await ask(
    stranger,
    'query ($id: ID!) { frameworkEdition(id: $id) { id } frameworkDifference(id: $id) { comparableCompetencies } }',
    {
      id: frameworkId,
    },
  );
  expect(body).toEqual({ data: { frameworkEdition: null, frameworkDifference: null } });
});
