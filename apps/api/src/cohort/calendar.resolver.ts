import type { Actor } from '@baobab/application';
import { CalendarQueries, IssueCalendarLink, RevokeCalendarLink } from '@baobab/application/cohort';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class CalendarResolver {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly issue: IssueCalendarLink,
    private readonly revoke: RevokeCalendarLink,
  ) {}

  @Query()
  myCalendarLink(@CurrentActor() actor: Actor) {
    return this.queries.link(actor);
  }

  @Mutation()
  issueCalendarLink(@CurrentActor() actor: Actor) {
    return this.issue.execute(actor);
  }

  @Mutation()
  revokeCalendarLink(@CurrentActor() actor: Actor) {
    return this.revoke.execute(actor);
  }
}
