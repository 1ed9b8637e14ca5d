import type { Actor } from '@baobab/application';
import { KeyFile, KeyForm, PaperFormQueries, PreviewKeyedFile } from '@baobab/application/assessment';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** For those who print forms, and key them in. */
@Resolver()
export class PaperResolver {
  constructor(
    private readonly forms: PaperFormQueries,
    private readonly key: KeyForm,
    private readonly preview: PreviewKeyedFile,
    private readonly file: KeyFile,
  ) {}

  @Query()
  paperForms(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.forms.waiting(actor, input);
  }

  @Query()
  paperForm(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.forms.byCode(actor, input);
  }

  @Query()
  findPaperForms(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.forms.search(actor, input);
  }

  @Query()
  roundQuestions(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.forms.questions(actor, input);
  }

  @Query()
  keyedFilePreview(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.preview.execute(actor, input);
  }

  @Mutation()
  keyFile(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.file.execute(actor, input);
  }

  @Mutation()
  keyForm(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.key.execute(actor, input);
  }
}
