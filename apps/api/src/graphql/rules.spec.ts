import { buildSchema } from 'graphql';
import { typeDefs } from '@baobab/contract';
import { rulesOf } from './rules';

const directive = 'directive @allow(policy: String!) on FIELD_DEFINITION | OBJECT\n';
const rules = (sdl: string) => () => rulesOf(buildSchema(directive + sdl));

test('each field of the contract has a rule', () => {
  expect(rulesOf(buildSchema(typeDefs)).size).toBeGreaterThan(10);
});

test('a field without a rule, by itself or by its type, stops the boot', () => {
  expect(rules('type Query { open: Int @allow(policy: "anyone") bare: Int }')).toThrow('Query.bare has no rule');
});

test('an unknown policy stops the boot', () => {
  expect(rules('type Query { a: Int @allow(policy: "nobody-knows") }')).toThrow('"nobody-knows", which does not exist');
});

test('a field narrower than its type must be nullable', () => {
  const sdl = (type: string) =>
    `type Query { t: T @allow(policy: "anyone") } type T @allow(policy: "anyone") { a: ${type} @allow(policy: "administrator") }`;
  expect(rules(sdl('Int!'))).toThrow('one refusal would blank the whole T');
  expect(rules(sdl('Int'))).not.toThrow();
});

test('every mistake is told at once', () => {
  expect(rules('type Query { a: Int b: Int @allow(policy: "x") }')).toThrow(/Query\.a[\s\S]*Query\.b/);
});
