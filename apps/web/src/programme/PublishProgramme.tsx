import { useQuery } from '@apollo/client/react';
import { LineField } from '../budget/LineField';
import { useAmount, useShort } from '../budget/use-amount';
import { BudgetChoicesDocument, PublishProgrammeDocument, type BudgetChoicesQuery } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import type { Programme } from './parts';

interface PublishProgrammeProps {
  programme: Programme;
  onChanged(): Promise<unknown>;
}

type Choices = NonNullable<BudgetChoicesQuery['budgetChoices']>;

/** Publishes a plan; where money is planned, out of the line that pays for it. */
export function PublishProgramme({ programme: { id, version }, onChanged }: PublishProgrammeProps) {
  const text = useText();
  const short = useShort();
  // Of each version of the plan: what it costs is another's.
  const { data, error } = useQuery(BudgetChoicesDocument, {
    variables: { programmeId: id },
    fetchPolicy: 'network-only',
  });
  const publish = useCommand(PublishProgrammeDocument, (result) => result.publishProgramme);
  const send = async (budgetLineId: string, amount: string) => {
    const money = { budgetLineId: budgetLineId || null, amount: amount || null };
    if (await publish.run({ input: { programmeId: id, expectedVersion: version, ...money } })) void onChanged();
  };
  const choices = data?.budgetChoices;
  const told = ['budgetLineId', 'amount'].some((path) => publish.issue(path));
  // Where they can't be read, she may try all the same: the api says what is missing.
  if (!choices && !error) return null;
  return (
    <Form onSend={(field) => void send(field('budgetLineId'), field('amount'))}>
      <Failure
        sentence={short(publish.problem) ?? (told ? null : (publish.issue('programmeId') ?? publish.sentence))}
        onReload={publish.reloadBy(onChanged)}
      />
      {choices && (choices.needed || choices.lines.length > 0) && (
        <PaidFrom choices={choices} lineError={publish.issue('budgetLineId')} amountError={publish.issue('amount')} />
      )}
      <p>
        <Button type="submit" pending={publish.pending}>
          {text('programme.publish')}
        </Button>
      </p>
    </Form>
  );
}

interface PaidFromProps {
  choices: Choices;
  lineError: string | null;
  amountError: string | null;
}

/** The line that pays, and how much is committed: the cost, or where that would tell of few, what she says. */
function PaidFrom({ choices: { needed, lines, cost, suggested, currency }, lineError, amountError }: PaidFromProps) {
  const text = useText();
  const amount = useAmount();
  const fitting = lines.find(
    (line) => line.currency === currency && Number(line.left) >= Number(cost ?? suggested ?? 0),
  );
  return (
    <>
      <LineField
        label={text('budget.paidFrom')}
        hint={cost === null ? undefined : text('budget.paidFrom.cost', { cost: amount(cost, currency) })}
        none={needed ? undefined : text('budget.paidFrom.none')}
        lines={lines}
        defaultValue={fitting?.id}
        error={lineError}
      />
      {cost === null && (
        <Field
          label={text('budget.paidFrom.amount')}
          hint={text('budget.paidFrom.amount.hint')}
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={suggested ?? ''}
          error={amountError}
        />
      )}
    </>
  );
}
