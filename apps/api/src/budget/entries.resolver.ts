import type { Actor } from '@baobab/application';
import { CommitProgramme, CorrectSpending, RecordSpending, ReleaseCommitment } from '@baobab/application/budget';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** What is committed and spent. */
@Resolver()
export class EntriesResolver {
  constructor(
    private readonly record: RecordSpending,
    private readonly correct: CorrectSpending,
    private readonly commit: CommitProgramme,
    private readonly release: ReleaseCommitment,
  ) {}

  @Mutation()
  recordSpending(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.record.execute(actor, input);
  }

  @Mutation()
  correctSpending(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.correct.execute(actor, input);
  }

  @Mutation()
  commitProgramme(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.commit.execute(actor, input);
  }

  @Mutation()
  releaseCommitment(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.release.execute(actor, input);
  }
}
