import { RecordTrainerDaysDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { amountOf } from '../programme/read-limits';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { PriceFields, priceInput } from './PriceFields';

interface RecordTrainerDaysProps {
  onDone(): void;
  onClose(): void;
}

const amounts = ['dayRate', 'days'] as const;

/** A module held by a trainer of one's own: her day rate, for the days that a group takes. */
export function RecordTrainerDays({ onDone, onClose }: RecordTrainerDaysProps) {
  const text = useText();
  const record = useCommand(RecordTrainerDaysDocument, (result) => result.recordTrainerDays);
  const told = [...amounts, 'trainingModuleCode', 'provider', 'reference', 'validUntil'].some((path) =>
    record.issue(path),
  );
  const send = async (field: (name: string) => string) => {
    const input = { ...priceInput(field), dayRate: field('dayRate'), days: amountOf(field('days')) ?? 0 };
    if (await record.run({ input })) onDone();
  };
  return (
    <Drawer title={text('budget.prices.days')} onClose={onClose}>
      <Failure sentence={told ? null : record.sentence} />
      <Form onSend={(field) => void send(field)}>
        <PriceFields provider={text('budget.prices.days.who')} issue={record.issue} />
        {amounts.map((name) => (
          <Field
            key={name}
            label={text(name === 'days' ? 'budget.prices.days.count' : `budget.prices.${name}`)}
            name={name}
            inputMode="decimal"
            autoComplete="off"
            error={record.issue(name)}
          />
        ))}
        <Button type="submit" pending={record.pending}>
          {text('budget.prices.days')}
        </Button>
      </Form>
    </Drawer>
  );
}
