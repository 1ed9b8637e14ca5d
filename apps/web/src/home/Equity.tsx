import { useQuery } from '@apollo/client/react';
import { dayOf } from '../locale/day';
import { PageState } from '../framework/PageState';
import { EquityDocument, type EquityQuery } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './Equity.module.css';
import { Section } from './Section';
import { Withheld } from './Withheld';

type Group = NonNullable<EquityQuery['equity']>['genders'][number];

const GENDERS = ['female', 'male', 'other'] as const;

/** Whether need is spread evenly: the share in need, by gender and by region. */
export function Equity() {
  const text = useText();
  const { date } = useFormat();
  const { data, error, refetch } = useQuery(EquityDocument, { fetchPolicy: 'cache-and-network' });
  const title = text('home.equity.title');
  if (!data)
    return (
      <Section title={title}>
        <PageState error={error} onRetry={() => void refetch()} />
      </Section>
    );
  if (!data.equity) return <Section title={title} sentence={text('home.equity.none')} />;
  const { roundName, heldOn, people, genders, regions } = data.equity;
  const genderOf = (value: string | null) => {
    const known = GENDERS.find((gender) => gender === value);
    return known ? text(`organisation.gender.${known}`) : text('home.equity.unknown');
  };
  return (
    <Section
      title={title}
      sentence={text('home.equity.sentence', { people, round: isolated(roundName), day: date(dayOf(heldOn)) })}
    >
      <div className={styles.tables}>
        <Shares title={text('home.equity.gender')} groups={genders} nameOf={genderOf} />
        <Shares
          title={text('home.equity.region')}
          groups={regions}
          nameOf={(value) => value ?? text('home.equity.unknown')}
        />
      </div>
      {[...genders, ...regions].some(({ levels }) => levels === null) && <Withheld />}
    </Section>
  );
}

interface SharesProps {
  title: string;
  groups: readonly Group[];
  nameOf(value: string | null): string;
}

function Shares({ title, groups, nameOf }: SharesProps) {
  const text = useText();
  return (
    <div className={styles.card}>
      <table className={styles.shares}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{text('home.equity.levels')}</th>
            <th scope="col">{text('home.equity.people')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Row key={group.value} name={nameOf(group.value)} {...group} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ name, people, inNeed, levels, below }: Group & { name: string }) {
  const text = useText();
  const { percent } = useFormat();
  const share = levels !== null && below !== null ? below / Math.max(1, levels) : null;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td className={styles.levels}>
        {share === null || levels === null ? (
          text('home.withheld')
        ) : (
          <>
            {text('home.equity.share', { share: percent(share), levels })}
            <span className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
          </>
        )}
      </td>
      <td>{people === null || inNeed === null ? text('home.withheld') : text('home.equity.of', { inNeed, people })}</td>
    </tr>
  );
}
