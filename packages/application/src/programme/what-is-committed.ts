import { InputProblem } from '../problem';

/** Whoever reads a line is told no cost that would tell of few: what is committed then is an amount that somebody wrote. */
const amountNeeded = () =>
  new InputProblem([
    {
      path: 'amount',
      code: 'amount-needed',
      message:
        'What the plan costs would tell of too few people to who reads the budget. Write how much is committed: a round amount that covers it.',
    },
  ]);

interface Chosen {
  budgetLineId: string | null;
  /** As it was written; null where nothing was. */
  amount: number | null;
}

/** How much publishing a programme commits, in whole hundredths. @param cost of `ProgrammeCostQueries`. @throws InputProblem */
export const whatIsCommitted = (
  cost: { cost: number; told: boolean } | null,
  { budgetLineId, amount }: Chosen,
): number => {
  const exact = cost?.cost ?? 0;
  if (cost === null || cost.told) return exact;
  if (amount === null && budgetLineId !== null) throw amountNeeded();
  return amount ?? exact;
};
