import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { LinkButton } from '../ui/LinkButton';
import { More } from '../ui/More';
import { Table } from '../ui/Table';
import styles from './Budget.module.css';
import { CorrectSpending } from './CorrectSpending';
import type { Entry, WholeLine } from './parts';
import { useAmount } from './use-amount';

const columns = ['day', 'what', 'committed', 'spent', 'details', 'who'] as const;

interface EntriesProps {
  line: WholeLine;
  onChanged(): Promise<unknown>;
  onMore: (() => void) | null;
}

/** Every entry of a line, the newest first: none is ever changed, what was wrong has a counter entry. */
export function Entries({ line: { currency, entries }, onChanged, onMore }: EntriesProps) {
  const text = useText();
  const [wrong, setWrong] = useState<Entry | null>(null);
  return (
    <section className={styles.section} aria-labelledby="budget-entries">
      <h2 id="budget-entries">{text('budget.entries')}</h2>
      {entries.nodes.length === 0 ? (
        <p>{text('budget.entries.none')}</p>
      ) : (
        <Table stacked label={text('budget.entries')} head={columns.map((column) => text(`budget.column.${column}`))}>
          {entries.nodes.map((entry) => (
            <Row key={entry.id} entry={entry} currency={currency} onTakeBack={() => setWrong(entry)} />
          ))}
        </Table>
      )}
      {onMore && <More onMore={onMore} />}
      {wrong && (
        <CorrectSpending
          entry={wrong}
          currency={currency}
          onDone={() => void onChanged().then(() => setWrong(null))}
          onClose={() => setWrong(null)}
        />
      )}
    </section>
  );
}

interface RowProps {
  entry: Entry;
  currency: string;
  onTakeBack(): void;
}

function Row({ entry, currency, onTakeBack }: RowProps) {
  const text = useText();
  const { date } = useFormat();
  const { kind, day, committed, spent, purpose, corrected, byName } = entry;
  return (
    <tr>
      <td>{date(new Date(day))}</td>
      <td>
        {text(`budget.kind.${kind}`)}
        {purpose && <span className={styles.quiet}> {text(`budget.purpose.${purpose}`)}</span>}
      </td>
      <Change amount={committed} currency={currency} />
      <Change amount={spent} currency={currency} />
      <td>
        <Details entry={entry} />
        {kind === 'spending' &&
          (corrected ? (
            <span className={styles.quiet}> {text('budget.corrected')}</span>
          ) : (
            <>
              {' '}
              <LinkButton onClick={onTakeBack}>{text('budget.correct')}</LinkButton>
            </>
          ))}
      </td>
      <td>
        <bdi>{byName}</bdi>
      </td>
    </tr>
  );
}

/** By how much an entry changes its line, with its sign; nothing where it does not. */
function Change({ amount, currency }: { amount: string; currency: string }) {
  const written = useAmount();
  const changes = Number(amount) !== 0;
  return (
    <td className={styles.amount}>
      {changes && <bdi dir="ltr">{`${amount.startsWith('-') ? '' : '+'}${written(amount, currency)}`}</bdi>}
    </td>
  );
}

function Details({ entry: { programmeId, programmeName, provider, reference, note } }: { entry: Entry }) {
  const words = [provider, reference, note].filter((word) => word !== null);
  return (
    <>
      {programmeId && (
        <Link to={`/tailor/${programmeId}`}>
          <bdi>{programmeName}</bdi>
        </Link>
      )}
      {programmeId && words.length > 0 && ' · '}
      {words.map((word, at) => (
        <span key={at}>
          {at > 0 && ' · '}
          <bdi>{word}</bdi>
        </span>
      ))}
    </>
  );
}
