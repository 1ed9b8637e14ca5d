import type { Actor } from '@baobab/application';
import { PeopleQueries } from '@baobab/application/organisation';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver('PersonConnection')
export class PersonConnectionResolver {
  constructor(private readonly queries: PeopleQueries) {}

  @ResolveField()
  totalCount(@CurrentActor() actor: Actor, @Parent() { filter }: { filter: unknown[] }) {
    return this.queries.count(actor, filter);
  }
}
