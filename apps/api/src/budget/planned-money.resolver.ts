import type { Actor } from '@baobab/application';
import {
  AddBudgetLine,
  ChangeBudgetLine,
  ChangeFiscalYear,
  ImportBudgetLines,
  PreviewBudgetLines,
} from '@baobab/application/budget';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

/** What is planned. */
@Resolver()
export class PlannedMoneyResolver {
  constructor(
    private readonly add: AddBudgetLine,
    private readonly change: ChangeBudgetLine,
    private readonly fiscalYear: ChangeFiscalYear,
    private readonly preview: PreviewBudgetLines,
    private readonly importLines: ImportBudgetLines,
  ) {}

  @Query()
  budgetLinesPreview(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.preview.execute(actor, input);
  }

  @Mutation()
  addBudgetLine(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.add.execute(actor, input);
  }

  @Mutation()
  changeBudgetLine(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.change.execute(actor, input);
  }

  @Mutation()
  changeFiscalYear(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.fiscalYear.execute(actor, input);
  }

  @Mutation()
  importBudgetLines(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.importLines.execute(actor, input);
  }
}
