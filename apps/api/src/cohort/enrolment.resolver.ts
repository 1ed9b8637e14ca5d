import type { Actor } from '@baobab/application';
import { EnrolMyself, EnrolPerson, WithdrawEnrolment } from '@baobab/application/cohort';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class EnrolmentResolver {
  constructor(
    private readonly person: EnrolPerson,
    private readonly myself: EnrolMyself,
    private readonly withdraw: WithdrawEnrolment,
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
}
