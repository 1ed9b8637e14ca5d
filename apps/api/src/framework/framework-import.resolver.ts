import type { Actor } from '@baobab/application';
import {
  ImportFramework,
  ImportFrameworkTable,
  PreviewCaseImport,
  PreviewFrameworkTable,
} from '@baobab/application/framework';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class FrameworkImportResolver {
  constructor(
    private readonly preview: PreviewCaseImport,
    private readonly take: ImportFramework,
    private readonly previewTable: PreviewFrameworkTable,
    private readonly takeTable: ImportFrameworkTable,
  ) {}

  @Query()
  caseImportPreview(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.preview.execute(actor, input);
  }

  @Mutation()
  importFramework(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.take.execute(actor, input);
  }

  @Query()
  frameworkTablePreview(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.previewTable.execute(actor, input);
  }

  @Mutation()
  importFrameworkTable(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.takeTable.execute(actor, input);
  }
}
