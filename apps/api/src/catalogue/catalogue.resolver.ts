import type { Actor } from '@baobab/application';
import { AddTrainingModule, RetireTrainingModule, TrainingModuleQueries } from '@baobab/application/catalogue';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class CatalogueResolver {
  constructor(
    private readonly modules: TrainingModuleQueries,
    private readonly addModule: AddTrainingModule,
    private readonly retireModule: RetireTrainingModule,
  ) {}

  @Query()
  trainingModules(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.modules.page(actor, args);
  }

  @Mutation()
  addTrainingModule(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.addModule.execute(actor, input);
  }

  @Mutation()
  retireTrainingModule(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.retireModule.execute(actor, input);
  }
}
