import { AddBudgetLine } from './add-budget-line';
import { BudgetTableQueries } from './budget-table.queries';
import { BudgetQueries } from './budget.queries';
import { ChangeBudgetLine } from './change-budget-line';
import { ChangeFiscalYear } from './change-fiscal-year';
import { CommitProgramme } from './commit-programme';
import { CorrectSpending } from './correct-spending';
import { ImportBudgetLines, PreviewBudgetLines } from './import-budget-lines';
import { modulePriceProviders } from './module-price';
import { ProgrammeMoneyQueries } from './programme-money.queries';
import { RecordSpending } from './record-spending';
import { ReleaseCommitment } from './release-commitment';

export { AmountAboveNone, BudgetLineId } from './budget.input';
export { commitCost, commitSubmitted, refuseUnpaid } from './commit-programme';
export { lockCommitment } from './lock-commitment';
export type { ProgrammeCommitment } from './lock-commitment';
export { leftForTailoring } from './left-for-tailoring';
export * from './module-price';
export { releaseCost } from './release-commitment';
export type { BudgetLineView } from './budget.queries';
export type { BudgetTable } from './budget-table.queries';
export {
  AddBudgetLine,
  BudgetQueries,
  BudgetTableQueries,
  ChangeBudgetLine,
  ChangeFiscalYear,
  CommitProgramme,
  CorrectSpending,
  ImportBudgetLines,
  PreviewBudgetLines,
  ProgrammeMoneyQueries,
  RecordSpending,
  ReleaseCommitment,
};

export const budgetProviders = [
  AddBudgetLine,
  BudgetQueries,
  BudgetTableQueries,
  ChangeBudgetLine,
  ChangeFiscalYear,
  CommitProgramme,
  CorrectSpending,
  ImportBudgetLines,
  ...modulePriceProviders,
  PreviewBudgetLines,
  ProgrammeMoneyQueries,
  RecordSpending,
  ReleaseCommitment,
];
