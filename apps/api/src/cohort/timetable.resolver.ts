import type { Actor } from '@baobab/application';
import {
  AcceptTimetable,
  DiscardTimetable,
  MoveProposedSession,
  StartTimetable,
  TimetableQueries,
} from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class TimetableResolver {
  constructor(
    private readonly queries: TimetableQueries,
    private readonly start: StartTimetable,
    private readonly move: MoveProposedSession,
    private readonly accept: AcceptTimetable,
    private readonly discard: DiscardTimetable,
  ) {}

  @Query()
  timetable(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.byId(actor, input);
  }

  @Query()
  timetables(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.ofProgramme(actor, input);
  }

  @Mutation()
  startTimetable(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.start.execute(actor, input);
  }

  @Mutation()
  moveProposedSession(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.move.execute(actor, input);
  }

  @Mutation()
  acceptTimetable(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.accept.execute(actor, input);
  }

  @Mutation()
  discardTimetable(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.discard.execute(actor, input);
  }
}
