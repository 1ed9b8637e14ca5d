import type { Actor } from '@baobab/application';
import {
  AssignRoleProfile,
  CopyRoleProfile,
  FrameworkQueries,
  RoleProfileQueries,
  SetTarget,
} from '@baobab/application/framework';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class FrameworkResolver {
  constructor(
    private readonly frameworks: FrameworkQueries,
    private readonly profiles: RoleProfileQueries,
    private readonly assignProfile: AssignRoleProfile,
    private readonly copyProfile: CopyRoleProfile,
    private readonly target: SetTarget,
  ) {}

  @Query()
  framework(@CurrentActor() actor: Actor, @Args('locale') locale: string) {
    return this.frameworks.framework(actor, locale);
  }

  @Query()
  roleProfiles(@CurrentActor() actor: Actor, @Args('locale') locale: string) {
    return this.profiles.all(actor, locale);
  }

  @Query()
  myRoleProfile(@CurrentActor() actor: Actor, @Args('locale') locale: string) {
    return this.profiles.mine(actor, locale);
  }

  @Mutation()
  assignRoleProfile(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.assignProfile.execute(actor, input);
  }

  @Mutation()
  copyRoleProfile(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.copyProfile.execute(actor, input);
  }

  @Mutation()
  setTarget(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.target.execute(actor, input);
  }
}
