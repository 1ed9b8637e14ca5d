import type { Actor } from '@baobab/application';
import { ApproveEnrolment, EnrolmentRequestQueries, RefuseEnrolment } from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class EnrolmentRequestResolver {
  constructor(
    private readonly requests: EnrolmentRequestQueries,
    private readonly approve: ApproveEnrolment,
    private readonly refuse: RefuseEnrolment,
  ) {}

  @Query()
  enrolmentRequests(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.requests.page(actor, input);
  }

  @Query()
  requestTasks(@CurrentActor() actor: Actor) {
    return this.requests.tasks(actor);
  }

  @Mutation()
  approveEnrolment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.approve.execute(actor, input);
  }

  @Mutation()
  refuseEnrolment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.refuse.execute(actor, input);
  }
}
