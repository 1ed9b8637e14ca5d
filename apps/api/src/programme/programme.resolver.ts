import type { Actor } from '@baobab/application';
import { RoundQueries } from '@baobab/application/assessment';
import type { ProgrammeView } from '@baobab/application/programme';
import {
  AcceptScenario,
  ChangePlan,
  DraftProgramme,
  PlanQueries,
  ProgrammeQueries,
  PublishProgramme,
  StartTailoring,
  TrackPeopleQueries,
} from '@baobab/application/programme';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver('Programme')
export class ProgrammeResolver {
  constructor(
    private readonly programmes: ProgrammeQueries,
    private readonly plans: PlanQueries,
    private readonly rounds: RoundQueries,
    private readonly tracks: TrackPeopleQueries,
  ) {}

  @Query('programmes')
  page(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.programmes.page(actor, input);
  }

  @Query('programme')
  byId(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.programmes.byId(actor, input);
  }

  @Query('trackPeople')
  trackPeople(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.tracks.page(actor, input);
  }

  @ResolveField()
  round(@CurrentActor() actor: Actor, @Parent() { roundId }: ProgrammeView) {
    return this.rounds.byId(actor, roundId);
  }

  @ResolveField()
  plan(@CurrentActor() actor: Actor, @Parent() programme: ProgrammeView) {
    return this.plans.plan(actor, programme);
  }

  @ResolveField()
  scenarios(@CurrentActor() actor: Actor, @Parent() programme: ProgrammeView, @Args() input: unknown) {
    return this.plans.scenarios(actor, programme, input);
  }
}

@Resolver()
export class TailoringResolver {
  constructor(
    private readonly draft: DraftProgramme,
    private readonly start: StartTailoring,
    private readonly accept: AcceptScenario,
    private readonly change: ChangePlan,
    private readonly publish: PublishProgramme,
  ) {}

  @Mutation()
  draftProgramme(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.draft.execute(actor, input);
  }

  @Mutation()
  startTailoring(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.start.execute(actor, input);
  }

  @Mutation()
  acceptScenario(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.accept.execute(actor, input);
  }

  @Mutation()
  changePlan(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.change.execute(actor, input);
  }

  @Mutation()
  publishProgramme(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.publish.execute(actor, input);
  }
}
