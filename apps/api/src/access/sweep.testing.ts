import type { GraphQLArgument, GraphQLInputType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Deep enough for a connection's nodes and what they hold, within the api's own limit. */
const deepest = 7;

/** Every field below a type (a problem's are for everyone), each followed until it repeats a type that it is already within. */
const selection = (type: GraphQLOutputType, within: readonly string[] = []): string => {
  const named = getNamedType(type);
  if (isUnionType(named)) {
    const success = named.getTypes().filter((member) => !member.getInterfaces().some(({ name }) => name === 'Problem'));
    return `{ __typename ${success.map((member) => `... on ${member.name} ${selection(member, within)}`).join(' ')} }`;
  }
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (within.includes(inner.name) || within.length >= deepest || field.args.some(isRequiredArgument)) return [];
    return [`${field.name} ${selection(field.type, [...within, named.name])}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
};

/** A value that an attacker would try: the stolen id wherever an id fits, something valid elsewhere. */
const attempt = (type: GraphQLInputType, id: string): unknown => {
  if (isNonNullType(type)) return attempt(type.ofType, id);
  if (isListType(type)) return [attempt(type.ofType, id)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, attempt(field.type, id)]));
  return (
    { ID: id, Int: 1, Float: 1, Boolean: true, Date: '2030-01-01', DateTime: '2030-01-01T09:00:00Z' }[type.name] ?? 'x'
  );
};

const needsAttempt = ({ type, defaultValue }: GraphQLArgument): boolean =>
  defaultValue === undefined && (isNonNullType(type) || getNamedType(type).name === 'ID');

export interface Attempt {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/** One request for each root field of the contract, with a stolen id as every id that it takes. */
export const attemptsOn = (schema: GraphQLSchema, kind: 'query' | 'mutation', id: string): Attempt[] => {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(root?.getFields() ?? {}).map(({ name, args, type }) => {
    const asked = args.filter(needsAttempt);
    const declared = asked.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const given = asked.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const query = `${kind} ${declared && `(${declared})`} { ${name} ${given && `(${given})`} ${selection(type)} }`;
    return { name, query, variables: Object.fromEntries(asked.map((arg) => [arg.name, attempt(arg.type, id)])) };
  });
};

/** `Type.field` of everything that these requests ask for. */
export const fieldsOf = (schema: GraphQLSchema, attempts: readonly Attempt[]): Set<string> => {
  const found = new Set<string>();
  for (const { query } of attempts) {
    const types = new TypeInfo(schema);
    const Field = () => void found.add(`${types.getParentType()?.name}.${types.getFieldDef()?.name}`);
    visit(parse(query), visitWithTypeInfo(types, { Field }));
  }
  return found;
};
