import type { Actor } from '@baobab/application';
import { RequestTraining, TrainingRequestQueries, WithdrawTrainingRequest } from '@baobab/application/programme';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class TrainingRequestResolver {
  constructor(
    private readonly queries: TrainingRequestQueries,
    private readonly request: RequestTraining,
    private readonly withdraw: WithdrawTrainingRequest,
  ) {}

  @Query()
  trainingDemand(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.demand(actor, input);
  }

  @Mutation()
  requestTraining(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.request.execute(actor, input);
  }

  @Mutation()
  withdrawTrainingRequest(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.withdraw.execute(actor, input);
  }
}
