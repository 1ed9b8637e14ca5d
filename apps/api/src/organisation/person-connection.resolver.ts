import type { Actor } from '@baobab/application';
import { PeopleQueries } from '@baobab/application/organisation';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

type PeoplePage = Awaited<ReturnType<PeopleQueries['page']>>;

@Resolver('PersonConnection')
export class PersonConnectionResolver {
  constructor(private readonly queries: PeopleQueries) {}

  @ResolveField()
  totalCount(@CurrentActor() actor: Actor, @Parent() { filter }: PeoplePage) {
    return this.queries.count(actor, filter);
  }
}
