import { amountOf, writeAmount } from '@baobab/domain/budget';
import { ChangeBudgetLineDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import type { WholeLine } from './parts';
import { useAmount } from './use-amount';

interface ChangeLineProps {
  line: WholeLine;
  onReload(): Promise<unknown>;
  onDone(): void;
  onClose(): void;
}

/** Plans more or less, for a reason that stays readable. */
export function ChangeLine({ line, onReload, onDone, onClose }: ChangeLineProps) {
  const text = useText();
  const amount = useAmount();
  const change = useCommand(ChangeBudgetLineDocument, (result) => result.changeBudgetLine);
  const { id, name, planned, committed, spent, currency, version } = line;
  const told = ['name', 'planned', 'reason'].some((path) => change.issue(path));
  const send = async (field: (name: string) => string) => {
    const input = {
      budgetLineId: id,
      name: field('name'),
      planned: field('planned'),
      reason: field('reason'),
      expectedVersion: version,
    };
    if (await change.run({ input })) onDone();
  };
  return (
    <Drawer title={text('budget.plan.change')} onClose={onClose}>
      <Failure sentence={told ? null : change.sentence} onReload={change.reloadBy(onReload)} />
      <Form key={version} onSend={(field) => void send(field)}>
        <Field
          label={text('budget.name')}
          name="name"
          dir="auto"
          autoComplete="off"
          defaultValue={name}
          error={change.issue('name')}
        />
        <Field
          label={text('budget.planned.amount')}
          hint={text('budget.plan.least', {
            amount: amount(writeAmount(amountOf(committed) + amountOf(spent)), currency),
          })}
          name="planned"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={planned}
          error={change.issue('planned')}
        />
        <Field
          label={text('budget.reason')}
          name="reason"
          dir="auto"
          autoComplete="off"
          error={change.issue('reason')}
        />
        <Button type="submit" pending={change.pending}>
          {text('house.save')}
        </Button>
      </Form>
    </Drawer>
  );
}
