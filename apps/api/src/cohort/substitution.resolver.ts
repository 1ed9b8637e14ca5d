import type { Actor } from '@baobab/application';
import { PlanChangeQueries, SubstituteTrainer, SubstituteVenue, UndoPlanChange } from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class SubstitutionResolver {
  constructor(
    private readonly changes: PlanChangeQueries,
    private readonly trainer: SubstituteTrainer,
    private readonly venue: SubstituteVenue,
    private readonly undo: UndoPlanChange,
  ) {}

  @Query()
  planChanges(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.changes.ofCohort(actor, input);
  }

  @Mutation()
  substituteTrainer(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.trainer.execute(actor, input);
  }

  @Mutation()
  substituteVenue(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.venue.execute(actor, input);
  }

  @Mutation()
  undoPlanChange(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.undo.execute(actor, input);
  }
}
