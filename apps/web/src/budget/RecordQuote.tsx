import { RecordProviderQuoteDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { PriceFields, priceInput } from './PriceFields';

interface RecordQuoteProps {
  onDone(): void;
  onClose(): void;
}

const amounts = ['costPerGroup', 'costPerPerson'] as const;

/** What a provider asks for a module. */
export function RecordQuote({ onDone, onClose }: RecordQuoteProps) {
  const text = useText();
  const record = useCommand(RecordProviderQuoteDocument, (result) => result.recordProviderQuote);
  const told = [...amounts, 'trainingModuleCode', 'provider', 'reference', 'validUntil'].some((path) =>
    record.issue(path),
  );
  const send = async (field: (name: string) => string) => {
    const input = {
      ...priceInput(field),
      costPerGroup: field('costPerGroup'),
      costPerPerson: field('costPerPerson') || '0',
    };
    if (await record.run({ input })) onDone();
  };
  return (
    <Drawer title={text('budget.prices.quote')} onClose={onClose}>
      <Failure sentence={told ? null : record.sentence} />
      <Form onSend={(field) => void send(field)}>
        <PriceFields provider={text('budget.prices.quote.who')} issue={record.issue} />
        {amounts.map((name) => (
          <Field
            key={name}
            label={text(`budget.prices.${name}`)}
            name={name}
            inputMode="decimal"
            autoComplete="off"
            error={record.issue(name)}
          />
        ))}
        <Button type="submit" pending={record.pending}>
          {text('budget.prices.quote')}
        </Button>
      </Form>
    </Drawer>
  );
}
