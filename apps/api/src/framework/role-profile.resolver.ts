import type { Actor } from '@baobab/application';
import {
  AssignRoleProfiles,
  RemoveInstitutionTarget,
  ProposeRoleProfiles,
  RoleProfileHistoryQueries,
  SetInstitutionTarget,
} from '@baobab/application/framework';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class RoleProfileResolver {
  constructor(
    private readonly propose: ProposeRoleProfiles,
    private readonly assign: AssignRoleProfiles,
    private readonly history: RoleProfileHistoryQueries,
    private readonly target: SetInstitutionTarget,
    private readonly inherit: RemoveInstitutionTarget,
  ) {}

  @Query()
  roleProfileProposals(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.propose.execute(actor, input);
  }

  @Query()
  roleProfileVersions(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.history.versions(actor, args);
  }

  @Mutation()
  assignRoleProfiles(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.assign.execute(actor, input);
  }

  @Mutation()
  setInstitutionTarget(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.target.execute(actor, input);
  }

  @Mutation()
  removeInstitutionTarget(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.inherit.execute(actor, input);
  }
}
