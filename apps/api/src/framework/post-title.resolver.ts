import type { Actor } from '@baobab/application';
import { AssignRoleProfiles, ProposeRoleProfiles } from '@baobab/application/framework';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class PostTitleResolver {
  constructor(
    private readonly propose: ProposeRoleProfiles,
    private readonly assign: AssignRoleProfiles,
  ) {}

  @Query()
  roleProfileProposals(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.propose.execute(actor, input);
  }

  @Mutation()
  assignRoleProfiles(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.assign.execute(actor, input);
  }
}
