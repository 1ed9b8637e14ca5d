import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProgrammeMoneyDocument } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { LinkButton } from '../ui/LinkButton';
import { Table } from '../ui/Table';
import styles from './Budget.module.css';
import { ReleaseCommitment } from './ReleaseCommitment';
import { useAmount } from './use-amount';

interface ProgrammeMoneyProps {
  programmeId: string;
  /** In US dollars, for the group; null where it is withheld. */
  cost: number | null;
  /** Whom it is for; null where that is withheld. */
  people: number | null;
  /** That they follow together, each her own modules; null where that is withheld. */
  hours: number | null;
}

const each = (cost: number | null, count: number | null): string | null =>
  cost === null || !count ? null : (cost / count).toFixed(2);

/** What a published programme takes, planned and until now: in all, a person, an hour. */
export function ProgrammeMoney({ programmeId, cost, people, hours }: ProgrammeMoneyProps) {
  const text = useText();
  const { number } = useFormat();
  const amount = useAmount();
  const { roles } = useMe();
  const [releasing, setReleasing] = useState(false);
  const { data, refetch } = useQuery(ProgrammeMoneyDocument, {
    variables: { id: programmeId },
    fetchPolicy: 'cache-and-network',
  });
  const money = data?.programmeMoney;
  if (!money) return null;
  const { currency, committed, open, spent, lines, completed, attendedHours, perPerson, perHour } = money;
  const shown = (value: string | null) => (value === null ? text('budget.cost.notYet') : amount(value, currency));
  const planned = (value: string | null) =>
    value === null ? text('programme.withheld.short') : amount(value, currency);
  const rows = [
    ['all', planned(cost === null ? null : cost.toFixed(2)), amount(spent, currency)],
    ['person', planned(each(cost, people)), shown(perPerson)],
    ['hour', planned(each(cost, hours)), shown(perHour)],
  ] as const;
  return (
    <section className={styles.section} aria-labelledby="programme-money">
      <h2 id="programme-money">{text('budget.cost')}</h2>
      <p>
        {lines.length === 0
          ? text('budget.cost.noLine')
          : text('budget.cost.committed', {
              committed: amount(committed, currency),
              open: amount(open, currency),
            })}{' '}
        {lines.map(({ id, code, name }) => (
          <Link key={id} to={`/budget/${id}`}>
            <bdi>{`${code} ${name}`}</bdi>
          </Link>
        ))}
      </p>
      {Number(open) > 0 ? (
        <p>
          <LinkButton onClick={() => setReleasing(true)}>{text('budget.release')}</LinkButton>
        </p>
      ) : (
        roles.includes('coordinator') && (
          <p>
            <Link to={`/tailor/${programmeId}/commitment`}>
              {text(Number(spent) > 0 ? 'budget.commit.more' : 'budget.commit')}
            </Link>
          </p>
        )
      )}
      <div className={styles.wide}>
        <Table
          label={text('budget.cost')}
          head={(['cost', 'planned', 'spent'] as const).map((column) => text(`budget.column.${column}`))}
        >
          {rows.map(([row, plan, actual]) => (
            <tr key={row}>
              <th scope="row">{text(`budget.cost.${row}`)}</th>
              <td className={styles.amount}>{plan}</td>
              <td className={styles.amount}>{actual}</td>
            </tr>
          ))}
        </Table>
      </div>
      <p className={styles.quiet}>
        {text('budget.cost.means', { completed: number(completed), hours: number(Math.round(attendedHours)) })}
      </p>
      {releasing && (
        <ReleaseCommitment
          programmeId={programmeId}
          open={amount(open, currency)}
          onDone={() => void refetch().then(() => setReleasing(false))}
          onClose={() => setReleasing(false)}
        />
      )}
    </section>
  );
}
