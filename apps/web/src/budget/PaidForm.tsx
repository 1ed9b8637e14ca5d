import { useQuery } from '@apollo/client/react';
import type { ComponentProps } from 'react';
import { BudgetChoicesDocument } from '../generated/documents';
import type { useCommand } from '../graphql/use-command';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Form } from '../ui/Form';
import { PaidFrom } from './PaidFrom';
import { useShort } from './use-amount';

/** What committing the cost of a programme takes. */
interface Payment {
  budgetLineId: string | null;
  amount: string | null;
}

interface PaidFormProps {
  programmeId: string;
  /** That is sent; how that went. */
  command: Pick<ReturnType<typeof useCommand>, 'problem' | 'pending' | 'sentence' | 'issue'>;
  /** The words of the button. */
  action: string;
  when: ComponentProps<typeof PaidFrom>['when'];
  onReload?: () => void;
  onSend(payment: Payment): Promise<void>;
}

/** Publishes a plan, or asks for it; where money is planned, out of the line that pays for it. */
export function PaidForm({ programmeId, command, action, when, onReload, onSend }: PaidFormProps) {
  const short = useShort();
  // Of each version of the plan: what it costs is another's.
  const { data, error } = useQuery(BudgetChoicesDocument, { variables: { programmeId }, fetchPolicy: 'network-only' });
  const { problem, pending, sentence, issue } = command;
  const choices = data?.budgetChoices;
  const told = ['budgetLineId', 'amount'].some((path) => issue(path));
  // Where they can't be read, she may try all the same: the api says what is missing.
  if (!choices && !error) return null;
  return (
    <Form
      onSend={(field) => void onSend({ budgetLineId: field('budgetLineId') || null, amount: field('amount') || null })}
    >
      <Failure sentence={short(problem) ?? (told ? null : (issue('programmeId') ?? sentence))} onReload={onReload} />
      {choices && (choices.needed || choices.lines.length > 0) && (
        <PaidFrom choices={choices} when={when} lineError={issue('budgetLineId')} amountError={issue('amount')} />
      )}
      <p>
        <Button type="submit" pending={pending}>
          {action}
        </Button>
      </p>
    </Form>
  );
}
