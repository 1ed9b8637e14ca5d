import type { Actor } from '@baobab/application';
import type { BudgetLineView } from '@baobab/application/budget';
import { BudgetQueries, ProgrammeMoneyQueries } from '@baobab/application/budget';
import { ProgrammeCostQueries } from '@baobab/application/programme';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver('BudgetLine')
export class BudgetResolver {
  constructor(
    private readonly budget: BudgetQueries,
    private readonly money: ProgrammeMoneyQueries,
    private readonly costs: ProgrammeCostQueries,
  ) {}

  @Query('budgetYear')
  year(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.budget.year(actor, input);
  }

  @Query('budgetLine')
  line(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.budget.line(actor, input);
  }

  @Query('budgetChoices')
  choices(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.costs.choices(actor, input);
  }

  @Query('programmeMoney')
  programmeMoney(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.money.of(actor, input);
  }

  @ResolveField()
  entries(@CurrentActor() actor: Actor, @Parent() line: BudgetLineView, @Args() input: unknown) {
    return this.budget.entries(actor, line, input);
  }

  @ResolveField()
  versions(@CurrentActor() actor: Actor, @Parent() line: BudgetLineView) {
    return this.budget.versions(actor, line);
  }

  @ResolveField()
  programmes(@CurrentActor() actor: Actor, @Parent() line: BudgetLineView) {
    return this.budget.programmes(actor, line);
  }
}
