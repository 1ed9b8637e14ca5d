import { typeDefs } from '@baobab/contract';
import { buildSchema, isObjectType } from 'graphql';
import { TestApi } from '../api.testing';
import { aSceneOf } from '../organisation/commands.testing';
import { testInputs } from './test.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api?.stop());

test('no field of the contract holds what is right of an item', () => {
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
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    .filter((name) => /rationale|tolerance|rightOptions|\.key$/i.test(name));
  // Told only when nobody is asked the same any more.
  expect(telling).toEqual(['ReviewedItem.rationale']);
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
