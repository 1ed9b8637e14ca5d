import type { Actor } from '@baobab/application';
import { ConsentQueries, GrantLevelConsent, LevelsShownQueries, WithdrawLevelConsent } from '@baobab/application/needs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** Whom a person lets see her levels. */
@Resolver()
export class ConsentResolver {
  constructor(
    private readonly consents: ConsentQueries,
    private readonly shown: LevelsShownQueries,
    private readonly grant: GrantLevelConsent,
    private readonly withdraw: WithdrawLevelConsent,
  ) {}

  @Query()
  myConsents(@CurrentActor() actor: Actor) {
    return this.consents.mine(actor);
  }

  @Query()
  levelsShownToMe(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.shown.toActor(actor, args);
  }

  @Mutation()
  grantLevelConsent(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.grant.execute(actor, input);
  }

  @Mutation()
  withdrawLevelConsent(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.withdraw.execute(actor, input);
  }
}
