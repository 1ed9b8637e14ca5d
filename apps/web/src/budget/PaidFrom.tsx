import type { BudgetChoicesPartsFragment } from '../generated/documents';
import { useText } from '../locale/use-text';
import { Field } from '../ui/Field';
import { LineField } from './LineField';
import { useAmount } from './use-amount';

interface PaidFromProps {
  choices: BudgetChoicesPartsFragment;
  /** When the cost is committed. */
  when: 'budget.paidFrom.cost' | 'budget.paidFrom.cost.submit' | 'budget.paidFrom.cost.later';
  /** Whether a line and an amount are asked for whatever the cost is. */
  always?: boolean;
  /** Nothing is suggested: a part of the cost is paid already. */
  blank?: boolean;
  lineError: string | null;
  amountError: string | null;
}

/** The line that pays, and how much is committed: the cost, or where that would tell of few, what she says. */
export function PaidFrom({ choices, when, always = false, blank = false, lineError, amountError }: PaidFromProps) {
  const { needed, lines, cost, suggested, currency } = choices;
  const text = useText();
  const amount = useAmount();
  const fitting = lines.find(
    (line) => line.currency === currency && Number(line.left) >= Number(cost ?? suggested ?? 0),
  );
  return (
    <>
      <LineField
        label={text('budget.paidFrom')}
        hint={cost === null ? undefined : text(when, { cost: amount(cost, currency) })}
        none={needed || always ? undefined : text('budget.paidFrom.none')}
        lines={lines}
        defaultValue={fitting?.id}
        error={lineError}
      />
      {(always || cost === null) && (
        <Field
          label={text('budget.paidFrom.amount')}
          hint={cost === null && !blank ? text('budget.paidFrom.amount.hint') : undefined}
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={blank ? '' : (cost ?? suggested ?? '')}
          error={amountError}
        />
      )}
    </>
  );
}
