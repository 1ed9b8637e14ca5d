import type { Actor } from '@baobab/application';
import { CohortTasksQueries, ProgrammeProgressQueries } from '@baobab/application/cohort';
import { CapacityQueries, EquityQueries } from '@baobab/application/needs';
import { JoiningQueries } from '@baobab/application/organisation';
import { ProgrammeTasksQueries } from '@baobab/application/programme';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** What the first pages show, each read by the room that owns it. */
@Resolver()
export class HomeResolver {
  constructor(
    private readonly programmes: ProgrammeTasksQueries,
    private readonly cohorts: CohortTasksQueries,
    private readonly progress: ProgrammeProgressQueries,
    private readonly capacity: CapacityQueries,
    private readonly inequity: EquityQueries,
    private readonly people: JoiningQueries,
  ) {}

  @Query()
  programmeTasks(@CurrentActor() actor: Actor) {
    return this.programmes.all(actor);
  }

  @Query()
  cohortTasks(@CurrentActor() actor: Actor) {
    return this.cohorts.all(actor);
  }

  @Query()
  placementTasks(@CurrentActor() actor: Actor) {
    return this.cohorts.toPlace(actor);
  }

  @Query()
  comingSessions(@CurrentActor() actor: Actor) {
    return this.cohorts.coming(actor);
  }

  @Query()
  programmeProgress(@CurrentActor() actor: Actor) {
    return this.progress.newest(actor);
  }

  @Query()
  capacityOverTime(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.capacity.overTime(actor, input);
  }

  @Query()
  equity(@CurrentActor() actor: Actor) {
    return this.inequity.newest(actor);
  }

  @Query()
  joining(@CurrentActor() actor: Actor) {
    return this.people.figures(actor);
  }
}
