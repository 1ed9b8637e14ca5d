import type { Actor } from '@baobab/application';
import {
  AnswerTestItem,
  SubmitTest,
  TestResultsQueries,
  TestReviewQueries,
  TestSheetQueries,
} from '@baobab/application/assessment';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class TestResolver {
  constructor(
    private readonly sheets: TestSheetQueries,
    private readonly reviews: TestReviewQueries,
    private readonly results: TestResultsQueries,
    private readonly answer: AnswerTestItem,
    private readonly submit: SubmitTest,
  ) {}

  @Query()
  testSheet(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.sheets.byRound(actor, input);
  }

  @Query()
  testReview(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.reviews.byRound(actor, input);
  }

  @Query()
  testResults(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.results.byRound(actor, input);
  }

  @Mutation()
  answerTestItem(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.answer.execute(actor, input);
  }

  @Mutation()
  submitTest(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.submit.execute(actor, input);
  }
}
