import type { Actor } from '@baobab/application';
import {
  ChangeLocale,
  ChangePassword,
  EndOtherSignIns,
  EndSignIn,
  SignInQueries,
} from '@baobab/application/organisation';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** One's own account: where it is signed in, its password and its language. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly signIns: SignInQueries,
    private readonly signInEnd: EndSignIn,
    private readonly otherSignInsEnd: EndOtherSignIns,
    private readonly passwordChange: ChangePassword,
    private readonly localeChange: ChangeLocale,
  ) {}

  @Query()
  mySignIns(@CurrentActor() actor: Actor) {
    return this.signIns.of(actor);
  }

  @Mutation()
  endSignIn(@Args('input') input: unknown, @CurrentActor() actor: Actor) {
    return this.signInEnd.execute(actor, input);
  }

  @Mutation()
  endOtherSignIns(@CurrentActor() actor: Actor) {
    return this.otherSignInsEnd.execute(actor);
  }

  @Mutation()
  changePassword(@Args('input') input: unknown, @CurrentActor() actor: Actor) {
    return this.passwordChange.execute(actor, input);
  }

  @Mutation()
  changeLocale(@Args('input') input: unknown, @CurrentActor() actor: Actor) {
    return this.localeChange.execute(actor, input);
  }
}
