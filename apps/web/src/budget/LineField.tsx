import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { SelectField } from '../ui/Field';
import type { BudgetLine } from './parts';
import { useAmount } from './use-amount';

interface LineFieldProps {
  label: string;
  hint?: string;
  /** What stands for no line; left out where one is needed. */
  none?: string;
  lines: readonly BudgetLine[];
  error: string | null;
  defaultValue?: string;
}

/** A choice among budget lines, each with what is left of it. */
export function LineField({ none, lines, ...field }: LineFieldProps) {
  const text = useText();
  const amount = useAmount();
  const choices = lines.map(({ id, code, name, left, currency, fiscalYear }) => ({
    value: id,
    label: text('budget.choice', {
      line: isolated(`${code} ${name}`),
      year: String(fiscalYear),
      left: amount(left, currency),
    }),
  }));
  return (
    <SelectField
      {...field}
      name="budgetLineId"
      choices={none === undefined ? choices : [{ value: '', label: none }, ...choices]}
    />
  );
}
