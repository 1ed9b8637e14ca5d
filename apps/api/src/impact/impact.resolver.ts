import type { Actor } from '@baobab/application';
import { ImpactQueries, ModuleEffectQueries, NameImpactRounds } from '@baobab/application/impact';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class ImpactResolver {
  constructor(
    private readonly queries: ImpactQueries,
    private readonly effects: ModuleEffectQueries,
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

  @Query()
  moduleEffects(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.effects.byModule(actor, input);
  }

  @Mutation()
  nameImpactRounds(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.name.execute(actor, input);
  }
}
