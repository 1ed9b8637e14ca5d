import { useQuery } from '@apollo/client/react';
import { amountOf, fiscalYearName, sumOf, writeAmount } from '@baobab/domain/budget';
import { useState } from 'react';
import { Link } from 'react-router';
import { PageState } from '../framework/PageState';
import { BudgetYearDocument } from '../generated/documents';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Button } from '../ui/Button';
import { classNames } from '../ui/class-names';
import { PageHead } from '../ui/PageHead';
import { Picker } from '../ui/Picker';
import { Table } from '../ui/Table';
import { useAddress } from '../ui/use-address';
import { AddLine } from './AddLine';
import styles from './Budget.module.css';
import { FiscalYear } from './FiscalYear';
import { MoneyBar, MoneyKey } from './MoneyBar';
import type { BudgetLine, BudgetYear } from './parts';
import { useAmount } from './use-amount';

const columns = ['line', 'institution', 'planned', 'committed', 'spent', 'left', 'bar'] as const;

/** What may be spent in a fiscal year, and what of it is committed, spent and left. */
export function BudgetPage() {
  const text = useText();
  const [params, go] = useAddress();
  const asked = Number(params.get('year'));
  const { data, previousData, error, refetch } = useQuery(BudgetYearDocument, {
    variables: { year: asked || null },
    fetchPolicy: 'cache-and-network',
  });
  const [open, setOpen] = useState<'line' | 'year' | null>(null);
  const { roles } = useMe();
  const totals = useTotals();
  const budget = (data ?? previousData)?.budgetYear;
  if (!budget) return <PageState error={error} onRetry={() => void refetch()} />;
  const { year, years, firstMonth, lines } = budget;
  const nameOf = (each: number) => fiscalYearName(each, firstMonth);
  const close = () => setOpen(null);
  return (
    <>
      <PageHead
        title={text('budget.title')}
        sentence={[text('budget.year', { year: nameOf(year) }), ...totals(lines)].join(' ')}
        action={<Button onClick={() => setOpen('line')}>{text('budget.add')}</Button>}
      />
      <div className={styles.tools}>
        <Picker
          label={text('budget.year.pick')}
          value={String(year)}
          choices={years.map((each) => ({
            value: String(each),
            label: text('budget.year.name', { year: nameOf(each) }),
          }))}
          onPick={(picked) => go({ year: picked })}
        />
        {roles.some((role) => role === 'coordinator' || role === 'administrator') && (
          <Link to={`/budget/import?year=${year}`}>{text('budget.import.title')}</Link>
        )}
        {roles.includes('coordinator') && <Link to="/budget/prices">{text('budget.prices')}</Link>}
        {roles.includes('administrator') && (
          <Button quiet onClick={() => setOpen('year')}>
            {text('budget.fiscal')}
          </Button>
        )}
      </div>
      <Lines budget={budget} />
      {open === 'line' && <AddLine budget={budget} onDone={() => void refetch().then(close)} onClose={close} />}
      {open === 'year' && (
        <FiscalYear budget={budget} onReload={refetch} onDone={() => void refetch().then(close)} onClose={close} />
      )}
    </>
  );
}

/** A sentence for each currency, since nothing is exchanged. */
function useTotals() {
  const text = useText();
  const amount = useAmount();
  return (lines: readonly BudgetLine[]): string[] =>
    [...new Set(lines.map(({ currency }) => currency))].map((currency) => {
      const own = lines.filter((line) => line.currency === currency);
      const sum = (part: 'planned' | 'committed' | 'spent' | 'left') =>
        amount(writeAmount(sumOf(own.map((line) => amountOf(line[part])))), currency);
      return text('budget.total', {
        planned: sum('planned'),
        committed: sum('committed'),
        spent: sum('spent'),
        left: sum('left'),
      });
    });
}

function Lines({ budget: { year, lines } }: { budget: BudgetYear }) {
  const text = useText();
  const amount = useAmount();
  if (lines.length === 0) return <p>{text('budget.empty')}</p>;
  return (
    <>
      <MoneyKey />
      <Table stacked label={text('budget.title')} head={columns.map((column) => text(`budget.column.${column}`))}>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link to={`/budget/${line.id}`}>
                <bdi>{line.name}</bdi>
              </Link>{' '}
              <bdi className={classNames(styles.quiet, styles.code)}>{line.code}</bdi>
            </th>
            <td>
              <bdi>{line.institutionName}</bdi>
            </td>
            {(['planned', 'committed', 'spent', 'left'] as const).map((part) => (
              <td key={part} className={styles.amount}>
                {amount(line[part], line.currency)}
              </td>
            ))}
            <td>
              <MoneyBar line={line} />
            </td>
          </tr>
        ))}
      </Table>
      <p className={styles.tools}>
        <a href={`/exports/budget-lines.csv?year=${year}`} download>
          {text('budget.export.lines')}
        </a>
        <a href={`/exports/budget-entries.csv?year=${year}`} download>
          {text('budget.export.entries')}
        </a>
      </p>
    </>
  );
}
