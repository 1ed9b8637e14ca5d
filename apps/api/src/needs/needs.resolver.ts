import type { Actor } from '@baobab/application';
import {
  DiscardNeedsReport,
  MyNeedsQueries,
  NeedsMatrixQueries,
  PersonNeedsQueries,
  ReportQueries,
  SaveNeedsReport,
  SetCompetencyWeight,
} from '@baobab/application/needs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class NeedsResolver {
  constructor(
    private readonly needs: NeedsMatrixQueries,
    private readonly persons: PersonNeedsQueries,
    private readonly mine: MyNeedsQueries,
    private readonly reports: ReportQueries,
    private readonly weigh: SetCompetencyWeight,
    private readonly save: SaveNeedsReport,
    private readonly discard: DiscardNeedsReport,
  ) {}

  @Query()
  needsMatrix(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.needs.matrix(actor, args);
  }

  @Query()
  peopleInNeed(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.persons.peopleInNeed(actor, args);
  }

  @Query()
  levelDistribution(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.persons.levelDistribution(actor, args);
  }

  @Query()
  myNeeds(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.mine.mine(actor, args);
  }

  @Query()
  needsReports(@CurrentActor() actor: Actor) {
    return this.reports.all(actor);
  }

  @Mutation()
  setCompetencyWeight(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.weigh.execute(actor, input);
  }

  @Mutation()
  saveNeedsReport(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.save.execute(actor, input);
  }

  @Mutation()
  discardNeedsReport(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.discard.execute(actor, input);
  }
}
