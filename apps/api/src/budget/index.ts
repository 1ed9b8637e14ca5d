import { BudgetResolver } from './budget.resolver';
import { EntriesResolver } from './entries.resolver';
import { ModulePriceResolver } from './module-price.resolver';
import { PlannedMoneyResolver } from './planned-money.resolver';

export const budgetResolvers = [BudgetResolver, EntriesResolver, ModulePriceResolver, PlannedMoneyResolver];
