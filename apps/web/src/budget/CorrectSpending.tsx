import { CorrectSpendingDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import type { Entry } from './parts';
import { useAmount } from './use-amount';

interface CorrectSpendingProps {
  entry: Entry;
  currency: string;
  onDone(): void;
  onClose(): void;
}

/** Takes a spending back, with a reason; both stay in the list. */
export function CorrectSpending({ entry: { id, spent }, currency, onDone, onClose }: CorrectSpendingProps) {
  const text = useText();
  const amount = useAmount();
  const correct = useCommand(CorrectSpendingDocument, (result) => result.correctSpending);
  const send = async (reason: string) => {
    if (await correct.run({ input: { budgetEntryId: id, reason } })) onDone();
  };
  return (
    <Drawer title={text('budget.correct')} onClose={onClose}>
      <p>{text('budget.correct.means', { amount: amount(spent, currency) })}</p>
      <Failure sentence={correct.issue('reason') ? null : (correct.issue('budgetEntryId') ?? correct.sentence)} />
      <Form onSend={(field) => void send(field('reason'))}>
        <Field
          label={text('budget.reason')}
          name="reason"
          dir="auto"
          autoComplete="off"
          error={correct.issue('reason')}
        />
        <Button type="submit" pending={correct.pending}>
          {text('budget.correct')}
        </Button>
      </Form>
    </Drawer>
  );
}
