import type { Actor } from '@baobab/application';
import {
  AddItem,
  ApproveItem,
  ChangeItem,
  DiscardItem,
  ItemBankQueries,
  ItemQueries,
  RetireItem,
  SendItemBack,
  SubmitItem,
} from '@baobab/application/assessment';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class ItemResolver {
  constructor(
    private readonly add: AddItem,
    private readonly change: ChangeItem,
    private readonly submit: SubmitItem,
    private readonly retire: RetireItem,
    private readonly discard: DiscardItem,
  ) {}

  @Mutation()
  addItem(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.add.execute(actor, input);
  }

  @Mutation()
  changeItem(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.change.execute(actor, input);
  }

  @Mutation()
  submitItem(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.submit.execute(actor, input);
  }

  @Mutation()
  retireItem(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.retire.execute(actor, input);
  }

  @Mutation()
  discardItem(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.discard.execute(actor, input);
  }
}

/** Who reads the bank, and reviews what others wrote. */
@Resolver()
export class ItemReviewResolver {
  constructor(
    private readonly bank: ItemBankQueries,
    private readonly items: ItemQueries,
    private readonly approve: ApproveItem,
    private readonly sendBack: SendItemBack,
  ) {}

  /** Among what needs doing now. */
  @Query()
  itemTasks(@CurrentActor() actor: Actor) {
    return this.bank.toReview(actor);
  }

  @Query()
  bankItems(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.bank.page(actor, args);
  }

  @Query()
  bankItem(@CurrentActor() actor: Actor, @Args() args: unknown) {
    return this.items.byId(actor, args);
  }

  @Mutation()
  approveItem(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.approve.execute(actor, input);
  }

  @Mutation()
  sendItemBack(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.sendBack.execute(actor, input);
  }
}
