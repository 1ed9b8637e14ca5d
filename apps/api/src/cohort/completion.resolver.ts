import type { Actor } from '@baobab/application';
import {
  ChangeCompletionRules,
  CompletionQueries,
  OverrideCompletion,
  UndoCompletionOverride,
} from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class CompletionResolver {
  constructor(
    private readonly completion: CompletionQueries,
    private readonly change: ChangeCompletionRules,
    private readonly override: OverrideCompletion,
    private readonly undo: UndoCompletionOverride,
  ) {}

  @Query()
  cohortCompletion(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.completion.ofCohort(actor, input);
  }

  @Query()
  myCompletion(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.completion.mine(actor, input);
  }

  @Query()
  completionRulesPreview(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.completion.preview(actor, input);
  }

  @Mutation()
  changeCompletionRules(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.change.execute(actor, input);
  }

  @Mutation()
  overrideCompletion(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.override.execute(actor, input);
  }

  @Mutation()
  undoCompletionOverride(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.undo.execute(actor, input);
  }
}
