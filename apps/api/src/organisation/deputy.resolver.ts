import type { Actor } from '@baobab/application';
import { DeputyQueries, NameDeputy, RemoveDeputy } from '@baobab/application/organisation';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class DeputyResolver {
  constructor(
    private readonly deputies: DeputyQueries,
    private readonly name: NameDeputy,
    private readonly remove: RemoveDeputy,
  ) {}

  @Query()
  myDeputy(@CurrentActor() actor: Actor) {
    return this.deputies.own(actor);
  }

  @Mutation()
  nameDeputy(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.name.execute(actor, input);
  }

  @Mutation()
  removeDeputy(@CurrentActor() actor: Actor) {
    return this.remove.execute(actor);
  }
}
