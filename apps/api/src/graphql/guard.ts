import { Problem, Refused, SignInNeeded } from '@baobab/application';
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { GraphQLFieldConfig, GraphQLFieldResolver, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { defaultFieldResolver, getNamedType, isObjectType, isUnionType } from 'graphql';
import type { RequestContext } from '../access/context';
import type { Rule } from './rules';
import { rulesOf } from './rules';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

const allowed = (rule: Rule, resolve: Resolve): Resolve => {
  if (rule.policy.needs === 'nothing') return resolve;
  return (parent, args, context, info) => {
    if (!rule.policy.allows(context.actor, parent)) throw context.actor ? new Refused() : new SignInNeeded();
    return resolve(parent, args, context, info);
  };
};

/**
 * For a field that answers a union: what the use case returns is the one member that is no problem, what it throws as a
 * Problem is the member of its name; a problem that the union does not have stays an error.
 */
const answered = (type: GraphQLOutputType, resolve: Resolve): Resolve => {
  const union = getNamedType(type);
  if (!isUnionType(union)) return resolve;
  const members = union.getTypes();
  const success = members.find((member) => !member.getInterfaces().some(({ name }) => name === 'Problem'));
  return async (parent, args, context, info) => {
    try {
      const value: unknown = await resolve(parent, args, context, info);
      return typeof value === 'object' && value !== null ? { __typename: success?.name, ...value } : value;
    } catch (error) {
      if (error instanceof Problem && members.some(({ name }) => name === error.kind))
        return { ...error, __typename: error.kind, message: error.message };
      throw error;
    }
  };
};

/** Wraps every field, default resolvers included: its policy first, then its answer. @throws Error see rulesOf. */
export const guard = (schema: GraphQLSchema): GraphQLSchema => {
  const rules = rulesOf(schema);
  return mapSchema(schema, {
    [MapperKind.COMPOSITE_FIELD]: (config, field, typeName) => {
      const rule = rules.get(`${typeName}.${field}`);
      if (!rule || !isObjectType(schema.getType(typeName))) return config;
      const output = config as GraphQLFieldConfig<unknown, RequestContext>;
      return { ...output, resolve: allowed(rule, answered(output.type, output.resolve ?? defaultFieldResolver)) };
    },
  });
};
