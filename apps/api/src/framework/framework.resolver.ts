import type { Actor } from '@baobab/application';
import type { FrameworkView } from '@baobab/application/framework';
import {
  AssignRoleProfile,
  CopyRoleProfile,
  FrameworkDifferenceQueries,
  FrameworkQueries,
  RoleProfileQueries,
  SetTarget,
} from '@baobab/application/framework';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver('Framework')
export class FrameworkResolver {
  constructor(
    private readonly frameworks: FrameworkQueries,
    private readonly differences: FrameworkDifferenceQueries,
    private readonly profiles: RoleProfileQueries,
    private readonly assignProfile: AssignRoleProfile,
    private readonly copyProfile: CopyRoleProfile,
    private readonly target: SetTarget,
  ) {}

  @Query()
  framework(@CurrentActor() actor: Actor, @Args('locale') locale: string) {
    return this.frameworks.framework(actor, { locale });
  }

  @Query()
  frameworkEdition(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.frameworks.framework(actor, args);
  }

  @ResolveField()
  source(@CurrentActor() actor: Actor, @Parent() { sourceId, locale }: FrameworkView) {
    return this.frameworks.edition(actor, sourceId, locale);
  }

  @Query('frameworks')
  all(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.frameworks.all(actor, args);
  }

  @Query()
  frameworkDifference(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.differences.fromSource(actor, args);
  }

  @Query()
  sourceDifference(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.differences.ofSource(actor, args);
  }

  @Query()
  roleProfiles(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.profiles.all(actor, args);
  }

  @Query()
  myRoleProfile(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.profiles.mine(actor, args);
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
