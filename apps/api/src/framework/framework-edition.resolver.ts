import type { Actor } from '@baobab/application';
import {
  MergeCompetencies,
  PublishFramework,
  RetireFramework,
  SplitCompetency,
  TakeOverChange,
} from '@baobab/application/framework';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class FrameworkEditionResolver {
  constructor(
    private readonly split: SplitCompetency,
    private readonly merge: MergeCompetencies,
    private readonly takeOver: TakeOverChange,
    private readonly publish: PublishFramework,
    private readonly retire: RetireFramework,
  ) {}

  @Mutation()
  splitCompetency(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.split.execute(actor, input);
  }

  @Mutation()
  mergeCompetencies(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.merge.execute(actor, input);
  }

  @Mutation()
  takeOverChange(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.takeOver.execute(actor, input);
  }

  @Mutation()
  publishFramework(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.publish.execute(actor, input);
  }

  @Mutation()
  retireFramework(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.retire.execute(actor, input);
  }
}
