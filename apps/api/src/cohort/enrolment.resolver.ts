import type { Actor } from '@baobab/application';
import {
  AcceptSeat,
  EnrolMyself,
  EnrolPerson,
  InviteToCohort,
  TransferEnrolment,
  WithdrawEnrolment,
} from '@baobab/application/cohort';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class EnrolmentResolver {
  constructor(
    private readonly person: EnrolPerson,
    private readonly myself: EnrolMyself,
    private readonly withdraw: WithdrawEnrolment,
    private readonly invite: InviteToCohort,
    private readonly accept: AcceptSeat,
    private readonly transfer: TransferEnrolment,
  ) {}

  @Mutation()
  enrolPerson(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.person.execute(actor, input);
  }

  @Mutation()
  enrolMyself(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.myself.execute(actor, input);
  }

  @Mutation()
  withdrawEnrolment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.withdraw.execute(actor, input);
  }

  @Mutation()
  inviteToCohort(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.invite.execute(actor, input);
  }

  @Mutation()
  acceptSeat(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.accept.execute(actor, input);
  }

  @Mutation()
  transferEnrolment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.transfer.execute(actor, input);
  }
}
