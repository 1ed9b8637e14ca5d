import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, visit } from 'graphql';
import type { RequestContext } from '../access/context';

/** How large a request may be; a request above is refused before it runs. Our own pages stay well below each. */
const limits = { aliases: 15, depth: 10, tokens: 2_000, cost: 20_000, directives: 20 };

/** The schema may be read by the signed-in; a visitor has no use for it. */
const introspectionForTheSignedIn: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue, document }) => {
        if (contextValue.actor) return Promise.resolve();
        visit(document, {
          Field: ({ name }) => {
            if (name.value === '__schema' || name.value === '__type')
              throw new GraphQLError('Sign in to read the schema.', { extensions: { code: 'UNAUTHENTICATED' } });
          },
        });
        return Promise.resolve();
      },
    }),
};

const armor = new ApolloArmor({
  maxAliases: { n: limits.aliases },
  maxDepth: { n: limits.depth },
  // graphql-js counts tokens itself while it parses (see parseLimits); the plugin would answer a syntax error with 500.
  maxTokens: { enabled: false },
  maxDirectives: { n: limits.directives },
  costLimit: { maxCost: limits.cost },
}).protect();

export const limitPlugins: ApolloServerPlugin<RequestContext>[] = [...armor.plugins, introspectionForTheSignedIn];
export const limitRules = armor.validationRules;
export const parseLimits = { maxTokens: limits.tokens };
