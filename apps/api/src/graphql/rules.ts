import type { Policy, PolicyName } from '@baobab/application';
import { policies } from '@baobab/application';
import { getDirective } from '@graphql-tools/utils';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { isNonNullType, isObjectType } from 'graphql';

export interface Rule {
  name: PolicyName;
  policy: Policy;
}

const named = (schema: GraphQLSchema, node: GraphQLObjectType | GraphQLField<unknown, unknown>): string | undefined =>
  getDirective(schema, node, 'allow')?.[0]?.policy as string | undefined;

const isRoot = (schema: GraphQLSchema, type: GraphQLObjectType) =>
  type === schema.getQueryType() || type === schema.getMutationType();

/**
 * The rule of every field of the contract, keyed `Type.field`; a type's rule holds for its fields.
 * @throws Error listing every mistake: a field without a rule, an unknown policy, a field that is narrower than its type and
 * not nullable (one refusal would blank the whole parent).
 */
export const rulesOf = (schema: GraphQLSchema): Map<string, Rule> => {
  const rules = new Map<string, Rule>();
  const mistakes: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const typeRule = named(schema, type);
    for (const field of Object.values(type.getFields())) {
      const own = named(schema, field);
      const name = own ?? typeRule;
      const where = `${type.name}.${field.name}`;
      if (!name) mistakes.push(`${where} has no rule: add @allow(policy: "…") to it or to its type.`);
      else if (!(name in policies)) mistakes.push(`${where} names the policy "${name}", which does not exist.`);
      else rules.set(where, { name: name as PolicyName, policy: policies[name as PolicyName] });
      if (own && typeRule && own !== typeRule && isNonNullType(field.type) && !isRoot(schema, type))
        mistakes.push(
          `${where} has a rule of its own and is not nullable: one refusal would blank the whole ${type.name}.`,
        );
    }
  }
  if (mistakes.length > 0) throw new Error(`The contract can't be served:\n${mistakes.join('\n')}`);
  return rules;
};
