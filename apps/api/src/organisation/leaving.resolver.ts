import type { Actor } from '@baobab/application';
import { LeavingQueries } from '@baobab/application/cohort';
import type { LeavingPreview } from '@baobab/application/organisation';
import { PreviewLeaving, RecordLeaving, UndoLeaving } from '@baobab/application/organisation';
import { SubmissionTasksQueries } from '@baobab/application/programme';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, CurrentLoaders } from '../access/context';
import type { Loaders } from '../graphql/loaders';

@Resolver('LeavingPreview')
export class LeavingResolver {
  constructor(
    private readonly preview: PreviewLeaving,
    private readonly inCohorts: LeavingQueries,
    private readonly submissions: SubmissionTasksQueries,
    private readonly record: RecordLeaving,
    private readonly undo: UndoLeaving,
  ) {}

  @Query()
  leavingPreview(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.preview.execute(actor, input);
  }

  @ResolveField()
  places(@CurrentActor() actor: Actor, @Parent() leaving: LeavingPreview) {
    return this.inCohorts.places(actor, leaving);
  }

  @ResolveField()
  sessions(@CurrentActor() actor: Actor, @Parent() leaving: LeavingPreview) {
    return this.inCohorts.sessions(actor, leaving);
  }

  @ResolveField()
  requests(@CurrentActor() actor: Actor, @Parent() leaving: LeavingPreview) {
    return this.inCohorts.requests(actor, leaving);
  }

  @ResolveField()
  approvals(@CurrentActor() actor: Actor, @Parent() leaving: LeavingPreview) {
    return this.submissions.undecidedWithout(actor, leaving);
  }

  @ResolveField()
  roles(@Parent() { personId }: LeavingPreview, @CurrentLoaders() { grantsOfPerson }: Loaders) {
    return grantsOfPerson.load(personId);
  }

  @Mutation()
  async recordLeaving(
    @CurrentActor() actor: Actor,
    @Args('input') input: unknown,
    @CurrentLoaders() { person }: Loaders,
  ) {
    return person.load((await this.record.execute(actor, input)).personId);
  }

  @Mutation()
  async undoLeaving(
    @CurrentActor() actor: Actor,
    @Args('input') input: unknown,
    @CurrentLoaders() { person }: Loaders,
  ) {
    return person.load((await this.undo.execute(actor, input)).personId);
  }
}
