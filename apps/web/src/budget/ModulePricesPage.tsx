import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { PageState } from '../framework/PageState';
import {
  ModulePricesDocument,
  UseModulePriceDocument,
  WithdrawModulePriceDocument,
  type ModulePricesQuery,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import { ListPage } from '../ui/ListPage';
import styles from './Budget.module.css';
import { RecordQuote } from './RecordQuote';
import { RecordTrainerDays } from './RecordTrainerDays';
import { useAmount } from './use-amount';

type Price = ModulePricesQuery['modulePrices'][number];

const columns = ['module', 'from', 'price', 'catalogue', 'validUntil', 'used'] as const;

/** Quotes of providers, and days of trainers of one's own: what plans may reckon with instead of the catalogue's prices. */
export function ModulePricesPage() {
  const text = useText();
  const { data, error, refetch } = useQuery(ModulePricesDocument, {
    variables: { locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  const [open, setOpen] = useState<'quote' | 'days' | null>(null);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const close = () => setOpen(null);
  const done = () => void refetch().then(close);
  return (
    <>
      <ListPage
        title={text('budget.prices')}
        sentence={text('budget.prices.sentence')}
        action={
          <div className={styles.tools}>
            <Button onClick={() => setOpen('quote')}>{text('budget.prices.quote')}</Button>
            <Button quiet onClick={() => setOpen('days')}>
              {text('budget.prices.days')}
            </Button>
          </div>
        }
        columns={columns.map((column) => text(`budget.column.${column}`))}
        empty={
          <>
            {text('budget.prices.none')} <Link to="/catalogue">{text('catalogue.title')}</Link>
          </>
        }
        onMore={null}
      >
        {data.modulePrices.map((price) => (
          <Row key={price.id} price={price} onChanged={refetch} />
        ))}
      </ListPage>
      {open === 'quote' && <RecordQuote onDone={done} onClose={close} />}
      {open === 'days' && <RecordTrainerDays onDone={done} onClose={close} />}
    </>
  );
}

/** For a group and for each person, where there is such a part. */
function useBothParts() {
  const text = useText();
  const amount = useAmount();
  return (group: string, person: string) =>
    text('budget.prices.parts', { group: amount(group, 'USD'), person: amount(person, 'USD') });
}

function Row({ price, onChanged }: { price: Price; onChanged(): Promise<unknown> }) {
  const text = useText();
  const amount = useAmount();
  const parts = useBothParts();
  const { date, number } = useFormat();
  const { id, code, kind, provider, reference, dayRate, days, validUntil } = price;
  return (
    <tr>
      <th scope="row">
        {code} <bdi>{price.text.label}</bdi>
      </th>
      <td>
        {text(`budget.prices.from.${kind}`)}: <bdi>{provider}</bdi> <bdi className={styles.quiet}>{reference}</bdi>
      </td>
      <td>
        {parts(price.costPerGroup, price.costPerPerson)}
        {dayRate !== null && days !== null && (
          <span className={styles.quiet}>
            {' '}
            {text('budget.prices.rate', { rate: amount(dayRate, 'USD'), days: number(days) })}
          </span>
        )}
      </td>
      <td>{parts(price.catalogueCostPerGroup, price.catalogueCostPerPerson)}</td>
      <td>
        {validUntil === null ? text('budget.prices.always') : date(new Date(validUntil))}
        {price.expired && <span className={styles.quiet}> {text('budget.prices.expired')}</span>}
      </td>
      <td>
        <Used id={id} used={price.used} onChanged={onChanged} />
      </td>
    </tr>
  );
}

function Used({ id, used, onChanged }: { id: string; used: boolean; onChanged(): Promise<unknown> }) {
  const text = useText();
  const use = useCommand(UseModulePriceDocument, (result) => result.useModulePrice);
  const withdraw = useCommand(WithdrawModulePriceDocument, (result) => result.withdrawModulePrice);
  const change = async () => {
    if (await use.run({ input: { modulePriceId: id, used: !used } })) await onChanged();
  };
  const remove = async () => {
    if (await withdraw.run({ input: { modulePriceId: id } })) await onChanged();
  };
  return (
    <>
      {used && <strong>{text('budget.prices.used')} </strong>}
      <LinkButton onClick={() => void change()}>{text(used ? 'budget.prices.unuse' : 'budget.prices.use')}</LinkButton>
      {' · '}
      <LinkButton onClick={() => void remove()}>{text('budget.prices.withdraw')}</LinkButton>
      <Failure sentence={use.issue('modulePriceId') ?? use.sentence ?? withdraw.sentence} />
    </>
  );
}
