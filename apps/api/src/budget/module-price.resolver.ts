import type { Actor } from '@baobab/application';
import {
  ModulePriceQueries,
  RecordProviderQuote,
  RecordTrainerDays,
  UseModulePrice,
  WithdrawModulePrice,
} from '@baobab/application/budget';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/context';

@Resolver()
export class ModulePriceResolver {
  constructor(
    private readonly prices: ModulePriceQueries,
    private readonly quote: RecordProviderQuote,
    private readonly days: RecordTrainerDays,
    private readonly use: UseModulePrice,
    private readonly withdraw: WithdrawModulePrice,
  ) {}

  @Query()
  modulePrices(@CurrentActor() actor: Actor, @Args() input: unknown) {
    return this.prices.all(actor, input);
  }

  @Mutation()
  recordProviderQuote(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.quote.execute(actor, input);
  }

  @Mutation()
  recordTrainerDays(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.days.execute(actor, input);
  }

  @Mutation()
  useModulePrice(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.use.execute(actor, input);
  }

  @Mutation()
  withdrawModulePrice(@CurrentActor() actor: Actor, @Args('input') input: unknown) {
    return this.withdraw.execute(actor, input);
  }
}
