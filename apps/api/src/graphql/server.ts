import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { FindActor } from '@baobab/application/organisation';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { GqlOptionsFactory } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../access/context';
import { SignInCookie } from '../access/cookie';
import { formatError } from './errors';
import { guard } from './guard';
import { limitPlugins, limitRules, parseLimits } from './limits';
import { LoaderFactory } from './loaders';
import { scalars } from './scalars';

/** The schema that is served, as text. */
export const CONTRACT = Symbol('contract');

@Injectable()
export class GraphqlServer implements GqlOptionsFactory<ApolloDriverConfig> {
  private readonly logger = new Logger('GraphQL');

  constructor(
    private readonly findActor: FindActor,
    private readonly loaders: LoaderFactory,
    private readonly cookie: SignInCookie,
    @Inject(CONTRACT) private readonly contract: string,
  ) {}

  createGqlOptions(): ApolloDriverConfig {
    return {
      path: '/graphql',
      typeDefs: this.contract,
      resolvers: scalars,
      transformSchema: guard,
      transformAutoSchemaFile: false,
      context: (request: FastifyRequest, reply: FastifyReply) => this.context(request, reply),
      formatError: formatError(this.logger),
      // Cache control walks every field of every answer by a slow path, and nothing of ours may be cached by others.
      plugins: [ApolloServerPluginCacheControlDisabled(), ...limitPlugins],
      validationRules: limitRules,
      parseOptions: parseLimits,
      playground: false,
      introspection: true,
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      autoTransformHttpErrors: false,
    };
  }

  private async context(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const token = this.cookie.read(request);
    const actor = token ? await this.findActor.execute(token) : null;
    return { actor, loaders: this.loaders.for(actor), request, reply };
  }
}
