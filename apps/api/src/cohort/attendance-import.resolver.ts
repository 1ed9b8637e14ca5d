import type { Actor } from '@baobab/application';
import { AttendanceImportQueries, StartAttendanceImport } from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class AttendanceImportResolver {
  constructor(
    private readonly start: StartAttendanceImport,
    private readonly found: AttendanceImportQueries,
  ) {}

  @Query()
  attendanceImportRows(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.found.rows(actor, input);
  }

  @Mutation()
  startAttendanceImport(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.start.execute(actor, input);
  }
}
