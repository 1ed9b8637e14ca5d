import type { Actor } from '@baobab/application';
import { CancelJob, JobQueries } from '@baobab/application';
import { PreviewImport, StartImport } from '@baobab/application/assessment';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class ImportResolver {
  constructor(
    private readonly preview: PreviewImport,
    private readonly start: StartImport,
    private readonly cancel: CancelJob,
    private readonly jobs: JobQueries,
  ) {}

  @Query()
  importPreview(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.preview.execute(actor, input);
  }

  @Query()
  job(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return this.jobs.byId(actor, id);
  }

  @Mutation()
  startImport(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.start.execute(actor, input);
  }

  @Mutation()
  cancelJob(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.cancel.execute(actor, input);
  }
}
