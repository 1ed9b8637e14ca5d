import type { Actor } from '@baobab/application';
import { TeamQueries, TransferTeam } from '@baobab/application/assessment';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** People whose supervisor is gone. */
@Resolver()
export class TeamResolver {
  constructor(
    private readonly teams: TeamQueries,
    private readonly transfer: TransferTeam,
  ) {}

  @Query()
  teamsLeft(@CurrentActor() actor: Actor) {
    return this.teams.left(actor);
  }

  @Mutation()
  transferTeam(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.transfer.execute(actor, input);
  }
}
