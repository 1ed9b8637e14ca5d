import type { Actor } from '@baobab/application';
import {
  ApproveEnrolment,
  EnrolmentRequestQueries,
  NameDeputy,
  RefuseEnrolment,
  RemoveDeputy,
} from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class EnrolmentRequestResolver {
  constructor(
    private readonly requests: EnrolmentRequestQueries,
    private readonly approve: ApproveEnrolment,
    private readonly refuse: RefuseEnrolment,
    private readonly name: NameDeputy,
    private readonly remove: RemoveDeputy,
  ) {}

  @Query()
  enrolmentRequests(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.requests.page(actor, input);
  }

  @Query()
  myDeputy(@CurrentActor() actor: Actor) {
    return this.requests.deputy(actor);
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

  @Mutation()
  nameDeputy(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.name.execute(actor, input);
  }

  @Mutation()
  removeDeputy(@CurrentActor() actor: Actor) {
    return this.remove.execute(actor);
  }
}
