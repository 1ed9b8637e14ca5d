import { BudgetResolver } from './budget.resolver';
import { EntriesResolver } from './entries.resolver';
import { PlannedMoneyResolver } from './planned-money.resolver';

export const budgetResolvers = [BudgetResolver, EntriesResolver, PlannedMoneyResolver];
