import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { dayOf } from '../locale/day';
import { PageState } from '../framework/PageState';
import { ProgressDocument, type ProgressQuery } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Table } from '../ui/Table';
import styles from './Manager.module.css';
import { Section } from './Section';
import { Withheld } from './Withheld';

type Programme = NonNullable<ProgressQuery['programmeProgress']>[number];

/** How far each published programme is: whom it is for, who learns, who is through, who is left. */
export function Progress() {
  const text = useText();
  const { data, error, refetch } = useQuery(ProgressDocument, { fetchPolicy: 'cache-and-network' });
  const programmes = data?.programmeProgress ?? [];
  const title = text('home.progress.title');
  if (!data)
    return (
      <Section title={title}>
        <PageState error={error} onRetry={() => void refetch()} />
      </Section>
    );
  if (programmes.length === 0) return <Section title={title} sentence={text('home.progress.none')} />;
  const columns = ['programme', 'inNeed', 'enrolled', 'waiting', 'completed', 'left', 'published'] as const;
  return (
    <Section title={title} sentence={text('home.progress.sentence')}>
      <div className={styles.numbers}>
        <Table label={title} head={columns.map((column) => text(`home.progress.${column}`))}>
          {programmes.map((programme) => (
            <Row key={programme.programmeId} {...programme} />
          ))}
        </Table>
      </div>
      {programmes.some(({ inNeed, left }) => inNeed === null || left === null) && <Withheld />}
    </Section>
  );
}

function Row(programme: Programme) {
  const text = useText();
  const { number, date } = useFormat();
  const { programmeId, name, publishedAt, roundName, heldOn } = programme;
  const said = (people: number | null) => (people === null ? text('home.withheld') : number(people));
  return (
    <tr>
      <th scope="row">
        <Link to={`/tailor/${programmeId}`}>
          <bdi>{name}</bdi>
        </Link>
        <br />
        <span className={styles.quiet}>
          {text('home.progress.by', { round: isolated(roundName), day: date(dayOf(heldOn)) })}
        </span>
      </th>
      {(['inNeed', 'enrolled', 'waiting', 'completed', 'left'] as const).map((figure) => (
        <td key={figure}>{said(programme[figure])}</td>
      ))}
      <td>
        <time dateTime={publishedAt}>{date(new Date(publishedAt))}</time>
      </td>
    </tr>
  );
}
