import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const fail = (name: string, example: string, value: unknown): never => {
  throw new GraphQLError(`Expected ${name} such as ${example}, got ${JSON.stringify(value)}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

const text = (
  name: string,
  example: string,
  valid: (value: string) => boolean,
  serialize: (value: unknown) => string,
) => {
  const parse = (value: unknown): string =>
    typeof value === 'string' && valid(value) ? value : fail(name, example, value);
  return new GraphQLScalarType<string, string>({
    name,
    serialize,
    parseValue: parse,
    parseLiteral: (node) => (node.kind === Kind.STRING ? parse(node.value) : fail(name, example, node.kind)),
  });
};

const isDay = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
const isMoment = (value: string) =>
  /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value));
const safely = (valid: (value: string) => boolean) => (value: string) => {
  try {
    return valid(value);
  } catch {
    return false;
  }
};

export const scalars = {
  Date: text('Date', '2026-11-24', safely(isDay), (value) => String(value)),
  DateTime: text('DateTime', '2026-11-24T09:00:00Z', safely(isMoment), (value) =>
    value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString(),
  ),
};
