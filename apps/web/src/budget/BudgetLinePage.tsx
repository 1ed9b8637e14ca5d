import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { PageState } from '../framework/PageState';
import { BudgetLineDocument } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { Table } from '../ui/Table';
import styles from './Budget.module.css';
import { ChangeLine } from './ChangeLine';
import { Entries } from './Entries';
import { MoneyBar, MoneyKey } from './MoneyBar';
import type { WholeLine } from './parts';
import { RecordSpending } from './RecordSpending';
import { useAmount } from './use-amount';

/** One budget line: how much of it is spent, committed and left, and each entry that made it so. */
export function BudgetLinePage() {
  const text = useText();
  const amount = useAmount();
  const { lineId = '' } = useParams();
  const { data, error, refetch, fetchMore } = useQuery(BudgetLineDocument, {
    variables: { id: lineId },
    fetchPolicy: 'cache-and-network',
  });
  const [open, setOpen] = useState<'spending' | 'plan' | null>(null);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { budgetLine: line } = data;
  if (!line) return <Notice tone="attention">{text('budget.gone')}</Notice>;
  const { currency, entries } = line;
  const onMore = () =>
    void fetchMore({
      variables: { after: entries.endCursor },
      updateQuery: (before, { fetchMoreResult: { budgetLine: next } }) =>
        before.budgetLine && next
          ? {
              ...before,
              budgetLine: {
                ...next,
                entries: { ...next.entries, nodes: [...before.budgetLine.entries.nodes, ...next.entries.nodes] },
              },
            }
          : before,
    });
  const close = () => setOpen(null);
  const done = () => void refetch().then(close);
  return (
    <>
      <PageHead
        title={line.name}
        sentence={text('budget.line.sentence', {
          left: amount(line.left, currency),
          planned: amount(line.planned, currency),
        })}
        action={<Button onClick={() => setOpen('spending')}>{text('budget.spending.record')}</Button>}
      />
      <div className={styles.wide}>
        <MoneyBar line={line} />
        <MoneyKey />
        <Facts
          facts={[
            { name: text('budget.institution'), value: line.institutionName },
            { name: text('budget.code'), value: line.code },
            ...(['planned', 'committed', 'spent', 'left'] as const).map((part) => ({
              name: text(`budget.${part}`),
              value: amount(line[part], currency),
            })),
          ]}
        />
        <p>
          <Button quiet onClick={() => setOpen('plan')}>
            {text('budget.plan.change')}
          </Button>
        </p>
      </div>
      <Entries line={line} onChanged={refetch} onMore={entries.hasNextPage ? onMore : null} />
      <Versions line={line} />
      {open === 'spending' && <RecordSpending line={line} onDone={done} onClose={close} />}
      {open === 'plan' && <ChangeLine line={line} onReload={refetch} onDone={done} onClose={close} />}
    </>
  );
}

/** What was planned, from one change to the next. */
function Versions({ line: { versions, currency } }: { line: WholeLine }) {
  const text = useText();
  const amount = useAmount();
  const { moment } = useFormat();
  const columns = ['planned', 'when', 'who', 'why'] as const;
  return (
    <section className={styles.section} aria-labelledby="budget-versions">
      <h2 id="budget-versions">{text('budget.versions')}</h2>
      <Table stacked label={text('budget.versions')} head={columns.map((column) => text(`budget.column.${column}`))}>
        {versions.map(({ version, planned, reason, changedAt, byName }) => (
          <tr key={version}>
            <td className={styles.amount}>{amount(planned, currency)}</td>
            <td>{moment(changedAt)}</td>
            <td>
              <bdi>{byName}</bdi>
            </td>
            <td>
              <bdi>{reason ?? text('budget.versions.first')}</bdi>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
