import type { Actor } from '@baobab/application';
import { CheckInCode, CheckInMyself } from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class CheckInResolver {
  constructor(
    private readonly code: CheckInCode,
    private readonly myself: CheckInMyself,
  ) {}

  @Query()
  checkInCode(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.code.execute(actor, input);
  }

  @Mutation()
  checkInMyself(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.myself.execute(actor, input);
  }
}
