import type { Actor } from '@baobab/application';
import { PlanSeries, PreviewSeries } from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class SeriesResolver {
  constructor(
    private readonly preview: PreviewSeries,
    private readonly plan: PlanSeries,
  ) {}

  @Query()
  seriesPreview(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.preview.execute(actor, input);
  }

  @Mutation()
  planSeries(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.plan.execute(actor, input);
  }
}
