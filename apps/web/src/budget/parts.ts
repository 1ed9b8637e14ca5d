import type { BudgetLineQuery, BudgetLinePartsFragment, BudgetYearQuery } from '../generated/documents';

export type BudgetYear = BudgetYearQuery['budgetYear'];
export type BudgetLine = BudgetLinePartsFragment;
export type WholeLine = NonNullable<BudgetLineQuery['budgetLine']>;
export type Entry = WholeLine['entries']['nodes'][number];

export const PURPOSES = ['provider_invoice', 'trainer_days', 'venue', 'other'] as const;
