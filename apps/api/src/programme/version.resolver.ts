import type { Actor } from '@baobab/application';
import type { ProgrammeView } from '@baobab/application/programme';
import { PublishedProgrammeQueries, ResetPlan, SaveVersion, VersionQueries } from '@baobab/application/programme';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver('Programme')
export class VersionResolver {
  constructor(
    private readonly versions: VersionQueries,
    private readonly published: PublishedProgrammeQueries,
    private readonly reset: ResetPlan,
    private readonly save: SaveVersion,
  ) {}

  @ResolveField()
  origin(@CurrentActor() actor: Actor, @Parent() programme: ProgrammeView) {
    return this.versions.origin(actor, programme);
  }

  @Query()
  programmeVersions(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.versions.all(actor, input);
  }

  @Query()
  programmeVersion(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.versions.byId(actor, input);
  }

  @Query()
  publishedProgramme(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.published.byId(actor, input);
  }

  @Mutation()
  resetPlan(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.reset.execute(actor, input);
  }

  @Mutation()
  saveVersion(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.save.execute(actor, input);
  }
}
