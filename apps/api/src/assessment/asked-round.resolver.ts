import type { Actor } from '@baobab/application';
import {
  RateCompetency,
  ChangeRound,
  CloseRound,
  MyAssessmentQueries,
  OpenRound,
  AskedRoundQueries,
  SubmitRatings,
} from '@baobab/application/assessment';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** For those at the desk, who ask. */
@Resolver()
export class AskedRoundResolver {
  constructor(
    private readonly rounds: AskedRoundQueries,
    private readonly open: OpenRound,
    private readonly change: ChangeRound,
    private readonly close: CloseRound,
  ) {}

  @Query()
  askedRounds(@CurrentActor() actor: Actor) {
    return this.rounds.all(actor);
  }

  @Query()
  askedRound(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.rounds.byId(actor, input);
  }

  @Mutation()
  openRound(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.open.execute(actor, input);
  }

  @Mutation()
  changeRound(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.change.execute(actor, input);
  }

  @Mutation()
  closeRound(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.close.execute(actor, input);
  }
}

/** For who is asked. */
@Resolver()
export class RatingResolver {
  constructor(
    private readonly mine: MyAssessmentQueries,
    private readonly rate: RateCompetency,
    private readonly submit: SubmitRatings,
  ) {}

  @Query()
  myAssessments(@CurrentActor() actor: Actor) {
    return this.mine.mine(actor);
  }

  @Query()
  ratingSheet(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.mine.byRound(actor, input);
  }

  @Mutation()
  rateCompetency(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.rate.execute(actor, input);
  }

  @Mutation()
  submitRatings(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.submit.execute(actor, input);
  }
}
