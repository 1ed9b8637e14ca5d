import type { Actor } from '@baobab/application';
import { DiscardNeedsReport, ReportQueries, SaveNeedsReport, SetCompetencyWeight } from '@baobab/application/needs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** What is decided about needs, and kept of them. */
@Resolver()
export class NeedsReportResolver {
  constructor(
    private readonly reports: ReportQueries,
    private readonly weigh: SetCompetencyWeight,
    private readonly save: SaveNeedsReport,
    private readonly discard: DiscardNeedsReport,
  ) {}

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
