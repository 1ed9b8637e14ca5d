import type { Actor } from '@baobab/application';
import { ImportFramework, PreviewCaseImport } from '@baobab/application/framework';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class FrameworkImportResolver {
  constructor(
    private readonly preview: PreviewCaseImport,
    private readonly take: ImportFramework,
  ) {}

  @Query()
  caseImportPreview(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.preview.execute(actor, input);
  }

  @Mutation()
  importFramework(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.take.execute(actor, input);
  }
}
