import type { Actor } from '@baobab/application';
import {
  AddFrameworkPart,
  DeleteFrameworkDraft,
  DraftFramework,
  EditFrameworkPart,
  MoveFrameworkPart,
  RemoveFrameworkPart,
} from '@baobab/application/framework';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class FrameworkDraftResolver {
  constructor(
    private readonly draft: DraftFramework,
    private readonly edit: EditFrameworkPart,
    private readonly add: AddFrameworkPart,
    private readonly move: MoveFrameworkPart,
    private readonly remove: RemoveFrameworkPart,
    private readonly discard: DeleteFrameworkDraft,
  ) {}

  @Mutation()
  draftFramework(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.draft.execute(actor, input);
  }

  @Mutation()
  editFrameworkPart(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.edit.execute(actor, input);
  }

  @Mutation()
  addFrameworkPart(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.add.execute(actor, input);
  }

  @Mutation()
  moveFrameworkPart(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.move.execute(actor, input);
  }

  @Mutation()
  removeFrameworkPart(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.remove.execute(actor, input);
  }

  @Mutation()
  deleteFrameworkDraft(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.discard.execute(actor, input);
  }
}
