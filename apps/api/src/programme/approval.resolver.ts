import type { Actor } from '@baobab/application';
import type { ProgrammeView } from '@baobab/application/programme';
import {
  ApprovalRouteQueries,
  ApproveSubmission,
  SendSubmissionBack,
  SetApprovalRoute,
  SubmissionQueries,
  SubmissionTasksQueries,
  SubmitProgramme,
  WithdrawSubmission,
} from '@baobab/application/programme';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver('Programme')
export class ApprovalResolver {
  constructor(
    private readonly submissions: SubmissionQueries,
    private readonly tasks: SubmissionTasksQueries,
    private readonly routes: ApprovalRouteQueries,
    private readonly set: SetApprovalRoute,
  ) {}

  @ResolveField()
  approvalSteps(@CurrentActor() actor: Actor, @Parent() programme: ProgrammeView) {
    return this.submissions.steps(actor, programme);
  }

  @ResolveField()
  pending(@CurrentActor() actor: Actor, @Parent() programme: ProgrammeView) {
    return this.submissions.pending(actor, programme);
  }

  @Query()
  submissionTasks(@CurrentActor() actor: Actor) {
    return this.tasks.all(actor);
  }

  @Query()
  approvalRoutes(@CurrentActor() actor: Actor) {
    return this.routes.all(actor);
  }

  @Mutation()
  setApprovalRoute(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.set.execute(actor, input);
  }
}

@Resolver()
export class SubmissionResolver {
  constructor(
    private readonly submit: SubmitProgramme,
    private readonly approve: ApproveSubmission,
    private readonly sendBack: SendSubmissionBack,
    private readonly withdraw: WithdrawSubmission,
  ) {}

  @Mutation()
  submitProgramme(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.submit.execute(actor, input);
  }

  @Mutation()
  approveSubmission(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.approve.execute(actor, input);
  }

  @Mutation()
  sendSubmissionBack(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.sendBack.execute(actor, input);
  }

  @Mutation()
  withdrawSubmission(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.withdraw.execute(actor, input);
  }
}
