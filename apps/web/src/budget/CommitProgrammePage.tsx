import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { PageState } from '../framework/PageState';
import {
  CommitProgrammeDocument,
  ProgrammeToCommitDocument,
  type BudgetChoicesPartsFragment,
  type ProgrammeToCommitQuery,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { PaidFrom } from './PaidFrom';
import { useAmount, useShort } from './use-amount';

/** Binds the cost of a published programme, for which nothing is open, on the line that pays: all of it, or where some was spent already what is still to come. */
export function CommitProgrammePage() {
  const text = useText();
  const amount = useAmount();
  const { programmeId = '' } = useParams();
  const [committed, setCommitted] = useState(false);
  const { data, error, refetch } = useQuery(ProgrammeToCommitDocument, {
    variables: { programmeId, locale: useLocale() },
    fetchPolicy: 'network-only',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { programme, programmeMoney: money, budgetChoices: choices } = data;
  if (!programme || !choices) return <Notice tone="attention">{text('programme.gone')}</Notice>;
  return (
    <>
      <PageHead
        title={text(isMore(money) ? 'budget.commit.more.of' : 'budget.commit.of', {
          programme: isolated(programme.name),
        })}
        sentence={
          isMore(money)
            ? text('budget.commit.more.sentence', { spent: isolated(amount(money.spent, money.currency)) })
            : text('budget.commit.sentence')
        }
        action={<Link to={`/tailor/${programmeId}`}>{text('budget.commit.back')}</Link>}
      />
      {committed ? (
        <Notice tone="done">{text('budget.commit.done')}</Notice>
      ) : (
        <Commit programme={programme} money={money} choices={choices} onCommitted={() => setCommitted(true)} />
      )}
    </>
  );
}

type Money = ProgrammeToCommitQuery['programmeMoney'];

/** Something was spent for it: what is committed comes to that. */
const isMore = (money: Money): money is NonNullable<Money> => money !== null && Number(money.spent) > 0;

interface CommitProps {
  programme: NonNullable<ProgrammeToCommitQuery['programme']>;
  money: Money;
  choices: BudgetChoicesPartsFragment;
  onCommitted(): void;
}

/** The form, or why there is nothing to commit. */
function Commit({ programme, money, choices, onCommitted }: CommitProps) {
  const text = useText();
  const amount = useAmount();
  if (programme.state === 'draft') return <Notice tone="attention">{text('budget.commit.draft')}</Notice>;
  if (money && Number(money.open) > 0)
    return (
      <Notice tone="attention">
        {text('budget.commit.already', { open: isolated(amount(money.open, money.currency)) })}
      </Notice>
    );
  if (choices.lines.length === 0)
    return (
      <Notice tone="attention">
        {text('budget.commit.noLines')} <Link to="/budget">{text('budget.title')}</Link>
      </Notice>
    );
  return <CommitForm programmeId={programme.id} more={isMore(money)} choices={choices} onCommitted={onCommitted} />;
}

interface CommitFormProps extends Pick<CommitProps, 'choices' | 'onCommitted'> {
  programmeId: string;
  /** Besides what was spent already. */
  more: boolean;
}

function CommitForm({ programmeId, more, choices, onCommitted }: CommitFormProps) {
  const text = useText();
  const short = useShort();
  const commit = useCommand(CommitProgrammeDocument, (result) => result.commitProgramme);
  const { issue } = commit;
  const told = ['budgetLineId', 'amount'].some((path) => issue(path));
  const send = async (budgetLineId: string, amount: string) => {
    if (await commit.run({ input: { programmeId, budgetLineId, amount } })) onCommitted();
  };
  return (
    <Form onSend={(field) => void send(field('budgetLineId'), field('amount'))}>
      <Failure sentence={short(commit.problem) ?? (told ? null : (issue('programmeId') ?? commit.sentence))} />
      <PaidFrom
        choices={choices}
        when="budget.paidFrom.cost.later"
        always
        blank={more}
        lineError={issue('budgetLineId')}
        amountError={issue('amount')}
      />
      <p>
        <Button type="submit" pending={commit.pending}>
          {text(more ? 'budget.commit.more' : 'budget.commit')}
        </Button>
      </p>
    </Form>
  );
}
