import { typeDefs } from '@baobab/contract';
import { aGrant, anAccount, aPerson } from '@baobab/testing';
import { buildSchema, type ConstDirectiveNode, isObjectType, Kind } from 'graphql';
import { TestApi } from '../api.testing';
import { aSceneOf, type Scene } from '../organisation/commands.testing';
import { itemInputs } from './item.testing';
import { aTestOf, testInputs } from './test.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api?.stop());

/** Who learns in the scene's organisation, signed in. */
const aLearner = async ({ organisation, root }: Scene): Promise<string> => {
  const own = { organisation_id: organisation.id, institution_id: root.id };
  const account = await anAccount(api.owner);
  const person = await aPerson(api.owner, { ...own, account_id: account.id });
  await aGrant(api.owner, { ...own, person_id: person.id, role: 'learner' });
  return api.signIn(account.email);
};

const policyOf = (node: { astNode?: { directives?: readonly ConstDirectiveNode[] } | null | undefined }) => {
  const argument = node.astNode?.directives?.find(({ name }) => name.value === 'allow')?.arguments?.[0]?.value;
  return argument?.kind === Kind.STRING ? argument.value : null;
};

test('no field of the contract holds what is right of an item, but for who coordinates', () => {
  const { TestItem, ...types } = buildSchema(typeDefs).getTypeMap();
  if (!isObjectType(TestItem)) throw new Error('There is no type TestItem.');
  expect(Object.keys(TestItem.getFields()).sort()).toEqual([
    'choose',
    'itemId',
    'kind',
    'language',
    'options',
    'scenario',
    'stem',
  ]);
  const telling = Object.values(types)
    .filter(isObjectType)
    .filter((type) => policyOf(type) !== 'coordinator')
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    .filter((name) => /rationale|tolerance|rightOptions|onlyLongest|\.(key|right|wrong)$/i.test(name));
  // Told only when nobody is asked the same any more.
  expect(telling).toEqual(['ReviewedItem.rationale']);
});

test('who learns is refused the item bank, each of its items and every step of them', async () => {
  const scene = await aSceneOf(api);
  const { rows } = await api.owner.query<{ id: string }>('select id from item where organisation_id is null limit 1');
  const learner = await aLearner(scene);
  for (const query of [
    '{ bankItems { totalCount nodes { stem } } }',
    `{ bankItem(itemId: "${rows[0]?.id}") { texts { right } } }`,
  ]) {
    const { body } = await api.ask(query, {}, learner);
    expect(body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(JSON.stringify(body.data ?? null)).not.toMatch(/stem|right/);
  }
  for (const [name, inputOf] of Object.entries(itemInputs)) {
    const input = await inputOf(scene, api);
    const { body } = await api.ask(
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`,
      { input },
      learner,
    );
    expect(body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
});

test('who is asked reads the question and its options, and nothing that tells the answer', async () => {
  const scene = await aSceneOf(api);
  const { roundId } = (await testInputs.answerTestItem!(scene, api)) as { roundId: string };
  const { body } = await api.ask(
    'query ($roundId: ID!) { testSheet(roundId: $roundId, locale: "ar") { summary { questions answered } item { itemId kind language stem options } } }',
    { roundId },
    scene.cookie,
  );
  expect(body.data).toMatchObject({
    testSheet: { summary: { questions: 1, answered: 0 }, item: { kind: 'numeric', language: 'ar', options: [] } },
  });
  expect(JSON.stringify(body)).not.toMatch(/rationale|tolerance|right/);
});

test('who coordinates and is asked an item reads its key by no field and takes it no step, until she submits', async () => {
  const scene = await aSceneOf(api);
  const { itemId, expectedVersion } = (await itemInputs.retireItem!(scene, api)) as Record<string, unknown>;
  const item = `
    bankItem(itemId: "${itemId as string}") { item { withheld stem onlyLongest } texts { stem right wrong rationale } value tolerance remark mayChange mayReview }
    bankItems(filter: { own: true }) { nodes { withheld onlyLongest stem } }`;
  const read = async () => (await api.ask(`{ ${item} }`, {}, scene.cookie)).body;
  expect(JSON.stringify(await read())).toMatch(/She.*He.*So\./);
  const roundId = await aTestOf(api, scene, itemId as string);
  const asked = await read();
  expect(asked.errors).toBeUndefined();
  expect(asked.data).toMatchObject({
    bankItem: { item: { withheld: true, stem: 'Who?' }, texts: [], mayChange: false },
    bankItems: { nodes: [{ withheld: true, onlyLongest: [], stem: 'Who?' }] },
  });
  expect(JSON.stringify(asked)).not.toMatch(/"She"|"He"|So\./);
  // Nor by asking for each field under a name of its own.
  const fields = ['right', 'wrong', 'rationale'];
  const aliased = fields.map((field, at) => `a${at}: bankItem(itemId: "${itemId as string}") { texts { ${field} } }`);
  expect((await api.ask(`{ ${aliased.join(' ')} }`, {}, scene.cookie)).body.data).toEqual(
    Object.fromEntries(fields.map((_, at) => [`a${at}`, { texts: [] }])),
  );
  const retire = 'mutation ($input: RetireItemInput!) { retireItem(input: $input) { ... on ItemStateWrong { code } } }';
  const input = { itemId, expectedVersion };
  expect((await api.ask(retire, { input }, scene.cookie)).body.data).toEqual({ retireItem: { code: 'item-withheld' } });
  await api.owner.query(
    'update round_participant set started_at = now(), submitted_at = now() where organisation_id = $1 and round_id = $2',
    [scene.organisation.id, roundId],
  );
  expect(JSON.stringify(await read())).toMatch(/She.*He.*So\./);
});
