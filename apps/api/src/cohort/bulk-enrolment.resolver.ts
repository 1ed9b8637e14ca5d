import type { Actor } from '@baobab/application';
import { BulkEnrolmentQueries, StartBulkEnrolment } from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class BulkEnrolmentResolver {
  constructor(
    private readonly start: StartBulkEnrolment,
    private readonly bulk: BulkEnrolmentQueries,
  ) {}

  @Query()
  bulkEnrolmentRows(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.bulk.rows(actor, input);
  }

  @Mutation()
  startBulkEnrolment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.start.execute(actor, input);
  }
}
