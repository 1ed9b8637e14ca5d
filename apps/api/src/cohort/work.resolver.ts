import type { Actor } from '@baobab/application';
import { CompletionQueries, DecideWork, HandInWork, UndoWorkAcceptance } from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class WorkResolver {
  constructor(
    private readonly completion: CompletionQueries,
    private readonly handIn: HandInWork,
    private readonly decide: DecideWork,
    private readonly undo: UndoWorkAcceptance,
  ) {}

  @Query()
  worksToDecide(@CurrentActor() actor: Actor) {
    return this.completion.toDecide(actor);
  }

  @Query()
  worksDecided(@CurrentActor() actor: Actor) {
    return this.completion.decidedOn(actor);
  }

  @Mutation()
  handInWork(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.handIn.execute(actor, input);
  }

  @Mutation()
  decideWork(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.decide.execute(actor, input);
  }

  @Mutation()
  undoWorkAcceptance(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.undo.execute(actor, input);
  }
}
