import type { Actor } from '@baobab/application';
import {
  CancelCohort,
  GoOnWithCohort,
  MergeCohorts,
  PostponeCohort,
  PreviewChange,
  SplitCohort,
} from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class PlanChangeResolver {
  constructor(
    private readonly preview: PreviewChange,
    private readonly cancel: CancelCohort,
    private readonly postpone: PostponeCohort,
    private readonly merge: MergeCohorts,
    private readonly split: SplitCohort,
    private readonly goOn: GoOnWithCohort,
  ) {}

  @Query()
  changePreview(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.preview.execute(actor, input);
  }

  @Mutation()
  cancelCohort(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.cancel.execute(actor, input);
  }

  @Mutation()
  postponeCohort(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.postpone.execute(actor, input);
  }

  @Mutation()
  mergeCohorts(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.merge.execute(actor, input);
  }

  @Mutation()
  splitCohort(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.split.execute(actor, input);
  }

  @Mutation()
  goOnWithCohort(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.goOn.execute(actor, input);
  }
}
