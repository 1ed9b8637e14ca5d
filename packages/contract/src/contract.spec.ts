import {
  buildSchema,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isUnionType,
  isEnumType,
  isScalarType,
  isSpecifiedScalarType,
  validateSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { typeDefs } from './index';
import { verbs } from './verbs';

const schema = buildSchema(typeDefs);
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const objects = types.filter(isObjectType);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

type Ruled = Pick<GraphQLField<unknown, unknown>, 'astNode'> | Pick<GraphQLObjectType, 'astNode' | 'extensionASTNodes'>;

function hasRule(ruled: Ruled): boolean {
  const nodes = [ruled.astNode, ...('extensionASTNodes' in ruled ? ruled.extensionASTNodes : [])];
  return nodes.some((node) => node?.directives?.some(({ name }) => name.value === 'allow'));
}

function resultOf(mutation: GraphQLField<unknown, unknown>): GraphQLNamedType {
  if (!isNonNullType(mutation.type)) throw new Error(`${mutation.name} may answer null: give its result a "!".`);
  return schema.getType(String(mutation.type.ofType))!;
}

const implementsProblem = (type: GraphQLObjectType): boolean =>
  type.getInterfaces().some(({ name }) => name === 'Problem');

test('the contract is a valid schema', () => {
  expect(validateSchema(schema)).toEqual([]);
});

test('every field says who may read it, by itself or by its type', () => {
  const open = objects.flatMap((type) =>
    hasRule(type)
      ? []
      : Object.values(type.getFields()).flatMap((field) => (hasRule(field) ? [] : [`${type.name}.${field.name}`])),
  );
  expect(open).toEqual([]);
});

test('a rule names its policy in words: lower case, dotted', () => {
  const policies = [...typeDefs.matchAll(/@allow\(policy: "([^"]*)"\)/g)].map(([, policy]) => policy);
  expect(policies.filter((policy) => !/^[a-z][a-z-]*(\.[a-z][a-z-]*)*$/.test(policy!))).toEqual([]);
});

test('a mutation takes one argument, `input`, never null, of its own type; or none', () => {
  const wrong = mutations.filter(({ name, args }) => {
    if (args.length === 0) return false;
    const own = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    return args.length !== 1 || args[0]!.name !== 'input' || String(args[0]!.type) !== own;
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('a mutation begins with a verb', () => {
  const wrong = mutations.filter(({ name }) => !verbs.includes(name.match(/^[a-z]+/)?.[0] ?? ''));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('a mutation with input can answer that the input is wrong', () => {
  const wrong = mutations.filter((mutation) => {
    if (mutation.args.length === 0) return false;
    const result = resultOf(mutation);
    return !isUnionType(result) || !result.getTypes().some(({ name }) => name === 'InputProblem');
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('a result union is one success and problems', () => {
  const unions = types.filter(isUnionType).filter(({ name }) => name.endsWith('Result'));
  const wrong = unions.filter((union) => union.getTypes().filter((type) => !implementsProblem(type)).length !== 1);
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('a list that could grow without end is a connection, bounded by `first`', () => {
  const unbounded = objects.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => /Connection!?$/.test(String(field.type)) && !field.args.some(({ name }) => name === 'first'))
      .map((field) => `${type.name}.${field.name}`),
  );
  expect(unbounded).toEqual([]);
});

test('what a name alone cannot say is described: directives, scalars, enums, interfaces and problems', () => {
  const needing = types.filter(
    (type) =>
      (isScalarType(type) && !isSpecifiedScalarType(type)) ||
      isEnumType(type) ||
      isInterfaceType(type) ||
      (isObjectType(type) && implementsProblem(type)),
  );
  const directives = schema.getDirectives().filter(({ name }) => name === 'allow');
  const silent = [...needing, ...directives].filter(({ description }) => !description);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('an input type is named for what it is', () => {
  const wrong = types.filter(isInputObjectType).filter(({ name }) => !name.endsWith('Input'));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});
