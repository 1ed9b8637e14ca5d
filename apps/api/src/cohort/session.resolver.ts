import type { Actor } from '@baobab/application';
import {
  CancelSession,
  CohortQueries,
  MoveSession,
  MyCohortsQueries,
  PlanSession,
  RecordAttendance,
} from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly cohorts: CohortQueries,
    private readonly own: MyCohortsQueries,
    private readonly plan: PlanSession,
    private readonly move: MoveSession,
    private readonly cancel: CancelSession,
    private readonly record: RecordAttendance,
  ) {}

  @Query()
  trainers(@CurrentActor() actor: Actor) {
    return this.cohorts.trainers(actor);
  }

  @Query()
  myLedSessions(@CurrentActor() actor: Actor) {
    return this.own.led(actor);
  }

  @Mutation()
  planSession(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.plan.execute(actor, input);
  }

  @Mutation()
  moveSession(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.move.execute(actor, input);
  }

  @Mutation()
  cancelSession(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.cancel.execute(actor, input);
  }

  @Mutation()
  recordAttendance(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.record.execute(actor, input);
  }
}
