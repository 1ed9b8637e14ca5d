import type { Actor } from '@baobab/application';
import { AuditQueries } from '@baobab/application/organisation';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class AuditResolver {
  constructor(private readonly queries: AuditQueries) {}

  @Query()
  auditTrail(@CurrentActor() actor: Actor, @Args() page: unknown) {
    return this.queries.page(actor, page);
  }

  @Query()
  auditChainIntact(@CurrentActor() actor: Actor) {
    return this.queries.chainIntact(actor);
  }
}
