import type { Actor } from '@baobab/application';
import {
  AcceptCohortProposal,
  CohortProposalQueries,
  DiscardCohortProposal,
  MoveProposedPerson,
  StartCohortProposal,
} from '@baobab/application/cohort';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class CohortProposalResolver {
  constructor(
    private readonly queries: CohortProposalQueries,
    private readonly start: StartCohortProposal,
    private readonly move: MoveProposedPerson,
    private readonly accept: AcceptCohortProposal,
    private readonly discard: DiscardCohortProposal,
  ) {}

  @Query()
  cohortProposal(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.byId(actor, input);
  }

  @Query()
  cohortProposals(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.ofProgramme(actor, input);
  }

  @Query()
  proposedPeople(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.people(actor, input);
  }

  @Query()
  languagesToPlace(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.queries.languages(actor, input);
  }

  @Mutation()
  startCohortProposal(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.start.execute(actor, input);
  }

  @Mutation()
  moveProposedPerson(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.move.execute(actor, input);
  }

  @Mutation()
  acceptCohortProposal(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.accept.execute(actor, input);
  }

  @Mutation()
  discardCohortProposal(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.discard.execute(actor, input);
  }
}
