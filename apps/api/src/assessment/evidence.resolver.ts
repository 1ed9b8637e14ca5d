import type { Actor } from '@baobab/application';
import {
  DiscardFusedRound,
  FusedRoundQueries,
  FuseEvidence,
  LevelEvidenceQueries,
} from '@baobab/application/assessment';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class EvidenceResolver {
  constructor(
    private readonly rounds: FusedRoundQueries,
    private readonly evidence: LevelEvidenceQueries,
    private readonly fuse: FuseEvidence,
    private readonly discard: DiscardFusedRound,
  ) {}

  @Query()
  fusedRound(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.rounds.byId(actor, input);
  }

  @Query()
  levelEvidence(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.evidence.of(actor, input);
  }

  @Mutation()
  fuseEvidence(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.fuse.execute(actor, input);
  }

  @Mutation()
  discardFusedRound(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.discard.execute(actor, input);
  }
}
