import { useQuery } from '@apollo/client/react';
import { dayOf } from '../locale/day';
import { PageState } from '../framework/PageState';
import { CapacityDocument, type CapacityQuery } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { Table } from '../ui/Table';
import { TrendLine } from '../ui/TrendLine';
import styles from './Manager.module.css';
import { Section } from './Section';
import { Withheld } from './Withheld';

type Round = NonNullable<CapacityQuery['capacityOverTime']>['rounds'][number];

/** A small line a competency domain, and its numbers below: each with its round, its day and how many it counts. */
export function Capacity() {
  const text = useText();
  const { data, error, refetch } = useQuery(CapacityDocument, {
    variables: { locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  const { domains = [], rounds = [] } = data?.capacityOverTime ?? {};
  const title = text('home.capacity.title');
  if (!data)
    return (
      <Section title={title}>
        <PageState error={error} onRetry={() => void refetch()} />
      </Section>
    );
  if (rounds.length === 0) return <Section title={title} sentence={text('home.capacity.none')} />;
  const withheld = rounds.some(({ levels }) => levels.includes(null));
  return (
    <Section title={title} sentence={text('home.capacity.sentence', { rounds: rounds.length })}>
      <Trends domains={domains} rounds={rounds} />
      {rounds.length === 1 && <p className={styles.quiet}>{text('home.capacity.one')}</p>}
      <Numbers domains={domains} rounds={rounds} />
      <p className={styles.quiet}>{text('home.capacity.today')}</p>
      {withheld && <Withheld />}
    </Section>
  );
}

interface Shown {
  domains: readonly string[];
  rounds: readonly Round[];
}

function Trends({ domains, rounds }: Shown) {
  const { percent, date } = useFormat();
  const day = (round: Round | undefined) => (round ? date(dayOf(round.heldOn)) : '');
  return (
    <div className={styles.trends}>
      {domains.map((domain, index) => (
        <figure key={domain} className={styles.trend}>
          <figcaption>
            <bdi>{domain}</bdi>
          </figcaption>
          <TrendLine
            points={rounds.map(({ heldOn, reached }) => ({
              x: +dayOf(heldOn),
              y: reached[index] ?? null,
              said: percent(reached[index] ?? 0),
            }))}
            ends={[day(rounds[0]), day(rounds.at(-1))]}
            scale={[percent(0), percent(1)]}
          />
        </figure>
      ))}
    </div>
  );
}

function Numbers({ domains, rounds }: Shown) {
  const text = useText();
  const { number, percent, date } = useFormat();
  const said = ({ levels, reached }: Round, index: number) => {
    const [of, share] = [levels[index] ?? null, reached[index] ?? null];
    if (of === null) return text('home.withheld');
    return share === null
      ? text('home.capacity.nobody')
      : text('home.capacity.share', { share: percent(share), levels: of });
  };
  const head = (['round', 'day', 'people'] as const).map((column) => text(`home.capacity.${column}`));
  return (
    <div className={styles.numbers}>
      <Table label={text('home.capacity.title')} head={[...head, ...domains]}>
        {rounds.map((round) => (
          <tr key={round.roundId}>
            <th scope="row">
              <bdi>{round.name}</bdi>
            </th>
            <td>
              <time dateTime={round.heldOn}>{date(dayOf(round.heldOn))}</time>
            </td>
            <td>{number(round.people)}</td>
            {domains.map((domain, index) => (
              <td key={domain}>{said(round, index)}</td>
            ))}
          </tr>
        ))}
      </Table>
    </div>
  );
}
