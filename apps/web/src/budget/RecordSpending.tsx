import { RecordSpendingDocument, type SpendingPurpose } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { Field, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import { PURPOSES, type WholeLine } from './parts';
import { useAmount, useShort } from './use-amount';

interface RecordSpendingProps {
  line: WholeLine;
  onDone(): void;
  onClose(): void;
}

const fields = ['day', 'amount', 'purpose', 'programmeId', 'budgetLineId', 'provider', 'reference', 'note'];

/** What was paid out of a line. */
export function RecordSpending({ line: { id, currency, programmes }, onDone, onClose }: RecordSpendingProps) {
  const text = useText();
  const amount = useAmount();
  const short = useShort();
  const record = useCommand(RecordSpendingDocument, (result) => result.recordSpending);
  const told = fields.some((path) => record.issue(path));
  const send = async (field: (name: string) => string) => {
    const input = {
      budgetLineId: id,
      programmeId: field('programmeId') || null,
      day: field('day'),
      amount: field('amount'),
      purpose: field('purpose') as SpendingPurpose,
      provider: field('provider'),
      reference: field('reference'),
      note: field('note'),
    };
    if (await record.run({ input })) onDone();
  };
  return (
    <Drawer title={text('budget.spending.record')} onClose={onClose}>
      <Failure sentence={short(record.problem) ?? (told ? record.issue('budgetLineId') : record.sentence)} />
      <Form onSend={(field) => void send(field)}>
        <Field
          label={text('budget.spending.day')}
          name="day"
          type="date"
          required
          defaultValue={new Date().toISOString().slice(0, 10)}
          error={record.issue('day')}
        />
        <Field
          label={text('budget.spending.amount', { currency })}
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          error={record.issue('amount')}
        />
        <SelectField
          label={text('budget.spending.purpose')}
          name="purpose"
          choices={PURPOSES.map((value) => ({ value, label: text(`budget.purpose.${value}`) }))}
          error={record.issue('purpose')}
        />
        {programmes.length > 0 && (
          <SelectField
            label={text('budget.spending.programme')}
            hint={text('budget.spending.programme.hint')}
            name="programmeId"
            choices={[
              { value: '', label: text('budget.spending.noProgramme') },
              ...programmes.map(({ programmeId, name, open }) => ({
                value: programmeId,
                label: text('budget.spending.ofProgramme', { name: isolated(name), open: amount(open, currency) }),
              })),
            ]}
            error={record.issue('programmeId')}
          />
        )}
        {(['provider', 'reference', 'note'] as const).map((name) => (
          <Field
            key={name}
            label={text(`budget.spending.${name}`)}
            hint={text('house.optional')}
            name={name}
            dir="auto"
            autoComplete="off"
            error={record.issue(name)}
          />
        ))}
        <Button type="submit" pending={record.pending}>
          {text('budget.spending.record')}
        </Button>
      </Form>
    </Drawer>
  );
}
