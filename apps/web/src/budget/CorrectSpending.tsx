import { CorrectSpendingDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import type { Entry } from './parts';
import { ReasonDrawer } from './ReasonDrawer';
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
    <ReasonDrawer
      action={text('budget.correct')}
      means={text('budget.correct.means', { amount: amount(spent, currency) })}
      pending={correct.pending}
      sentence={correct.issue('budgetEntryId') ?? correct.sentence}
      mistake={correct.issue('reason')}
      onSend={(reason) => void send(reason)}
      onClose={onClose}
    />
  );
}
