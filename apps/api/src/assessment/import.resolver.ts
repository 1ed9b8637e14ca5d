import type { Actor } from '@baobab/application';
import { CancelJob, JobQueries } from '@baobab/application';
import type { ImportCheckView } from '@baobab/application/assessment';
import { CheckImport, ImportCheckQueries, PreviewImport, StartImport } from '@baobab/application/assessment';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver('ImportCheck')
export class ImportResolver {
  constructor(
    private readonly preview: PreviewImport,
    private readonly check: CheckImport,
    private readonly checks: ImportCheckQueries,
    private readonly start: StartImport,
    private readonly cancel: CancelJob,
    private readonly jobs: JobQueries,
  ) {}

  @Query()
  importPreview(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.preview.execute(actor, input);
  }

  @Query()
  importCheck(@CurrentActor() actor: Actor, @Args('jobId') jobId: string) {
    return this.checks.byJob(actor, jobId);
  }

  @ResolveField()
  issues(@CurrentActor() actor: Actor, @Parent() check: ImportCheckView, @Args() input: unknown) {
    return this.checks.issues(actor, check, input);
  }

  @Query()
  job(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return this.jobs.byId(actor, id);
  }

  @Mutation()
  checkImport(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.check.execute(actor, input);
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
