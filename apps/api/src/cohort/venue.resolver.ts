import type { Actor } from '@baobab/application';
import { AddVenue, ChangeVenue, SetAvailability, SetWorkingDays, VenueQueries } from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class VenueResolver {
  constructor(
    private readonly queries: VenueQueries,
    private readonly add: AddVenue,
    private readonly change: ChangeVenue,
    private readonly availability: SetAvailability,
    private readonly working: SetWorkingDays,
  ) {}

  @Query()
  venues(@CurrentActor() actor: Actor) {
    return this.queries.venues(actor);
  }

  @Query()
  trainerHours(@CurrentActor() actor: Actor) {
    return this.queries.trainerHours(actor);
  }

  @Query()
  workingDays(@CurrentActor() actor: Actor) {
    return this.queries.workingDays(actor);
  }

  @Mutation()
  addVenue(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.add.execute(actor, input);
  }

  @Mutation()
  changeVenue(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.change.execute(actor, input);
  }

  @Mutation()
  setAvailability(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.availability.execute(actor, input);
  }

  @Mutation()
  setWorkingDays(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.working.execute(actor, input);
  }
}
