import type { Actor } from '@baobab/application';
import { RoundQueries } from '@baobab/application/assessment';
import { Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class RoundResolver {
  constructor(private readonly rounds: RoundQueries) {}

  @Query()
  assessmentRounds(@CurrentActor() actor: Actor) {
    return this.rounds.all(actor);
  }
}
