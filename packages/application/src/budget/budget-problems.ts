import { writeAmount } from '@baobab/domain/budget';
import { InputProblem, Problem } from '../problem';

/** A line has not so much left. */
export class BudgetShort extends Problem {
  readonly kind = 'BudgetShort';
  readonly missing: string;
  readonly left: string;

  constructor(
    readonly currency: string,
    missing: number,
    left: number,
  ) {
    const [short, there] = [writeAmount(missing), writeAmount(left)];
    super(
      'budget-short',
      `The budget line has ${there} ${currency} left: ${short} ${currency} are missing. Have more planned on the line, release what another programme no longer needs, or choose another line.`,
    );
    this.missing = short;
    this.left = there;
  }
}

export const issue = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

/** What the catalogue's prices, and so the costs of programmes, are in. Nothing is exchanged. */
export const programmeCurrency = 'USD';

export const otherCurrency = (currency: string) =>
  issue(
    'budgetLineId',
    'other-currency',
    `The line is in ${currency}, and what programmes cost is in US dollars. Nothing is exchanged: choose a line in US dollars, or have one added.`,
  );
