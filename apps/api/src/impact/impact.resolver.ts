import type { Actor } from '@baobab/application';
import { ImpactQueries, NameImpactRounds } from '@baobab/application/impact';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class ImpactResolver {
  constructor(
    private readonly queries: ImpactQueries,
    private readonly name: NameImpactRounds,
  ) {}

  @Query()
  impacts(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.page(actor, input);
  }

  @Query()
  impact(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.byProgramme(actor, input);
  }

  @Mutation()
  nameImpactRounds(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.name.execute(actor, input);
  }
}
