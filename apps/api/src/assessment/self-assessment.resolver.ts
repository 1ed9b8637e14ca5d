import type { Actor } from '@baobab/application';
import {
  AnswerSelfAssessment,
  ChangeSelfAssessment,
  CloseSelfAssessment,
  MySelfAssessmentQueries,
  OpenSelfAssessment,
  SelfAssessmentRoundQueries,
  SubmitSelfAssessment,
} from '@baobab/application/assessment';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** For those at the desk, who ask. */
@Resolver()
export class SelfAssessmentRoundResolver {
  constructor(
    private readonly rounds: SelfAssessmentRoundQueries,
    private readonly open: OpenSelfAssessment,
    private readonly change: ChangeSelfAssessment,
    private readonly close: CloseSelfAssessment,
  ) {}

  @Query()
  selfAssessmentRounds(@CurrentActor() actor: Actor) {
    return this.rounds.all(actor);
  }

  @Query()
  selfAssessmentRound(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.rounds.byId(actor, input);
  }

  @Mutation()
  openSelfAssessment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.open.execute(actor, input);
  }

  @Mutation()
  changeSelfAssessment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.change.execute(actor, input);
  }

  @Mutation()
  closeSelfAssessment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.close.execute(actor, input);
  }
}

/** For the person who is asked. */
@Resolver()
export class SelfAssessmentResolver {
  constructor(
    private readonly mine: MySelfAssessmentQueries,
    private readonly answer: AnswerSelfAssessment,
    private readonly submit: SubmitSelfAssessment,
  ) {}

  @Query()
  mySelfAssessments(@CurrentActor() actor: Actor) {
    return this.mine.mine(actor);
  }

  @Query()
  selfAssessment(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.mine.byRound(actor, input);
  }

  @Mutation()
  answerSelfAssessment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.answer.execute(actor, input);
  }

  @Mutation()
  submitSelfAssessment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.submit.execute(actor, input);
  }
}
