import type { Actor } from '@baobab/application';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Loaders } from '../graphql/loaders';

/** What travels with one GraphQL request. */
export interface RequestContext {
  /** Null for a visitor. */
  actor: Actor | null;
  loaders: Loaders;
  request: FastifyRequest;
  reply: FastifyReply;
}

const contextOf = (execution: ExecutionContext) => GqlExecutionContext.create(execution).getContext<RequestContext>();

/** The signed-in person; null for a visitor (fields open to visitors say so in the contract). */
export const CurrentActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).actor,
);
export const CurrentLoaders = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).loaders,
);
export const CurrentRequest = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(execution));
