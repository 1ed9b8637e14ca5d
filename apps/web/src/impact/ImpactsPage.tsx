import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { PageState } from '../framework/PageState';
import { ImpactsDocument, type ImpactsQuery } from '../generated/documents';
import { appended } from '../graphql/appended';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { ListPage } from '../ui/ListPage';
import styles from './Impact.module.css';
import { useFigures } from './use-figures';

type Listed = ImpactsQuery['impacts']['nodes'][number];

/** Every published programme within reach, and what changed. */
export function ImpactsPage() {
  const text = useText();
  const { data, error, refetch, fetchMore } = useQuery(ImpactsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { nodes, totalCount, hasNextPage, endCursor } = data.impacts;
  const onMore = () =>
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: { impacts: next } }) => ({
        ...before,
        impacts: appended(before.impacts, next),
      }),
    });
  return (
    <ListPage
      title={text('impact.title')}
      sentence={text('impact.list.sentence', { count: totalCount })}
      columns={(['programme', 'learners', 'rounds', 'rose', 'meanChange', 'measured'] as const).map((column) =>
        text(`impact.column.${column}`),
      )}
      empty={<Link to="/tailor">{text('impact.list.toProgrammes')}</Link>}
      onMore={hasNextPage ? onMore : null}
    >
      {nodes.map((listed) => (
        <Row key={listed.programmeId} {...listed} />
      ))}
    </ListPage>
  );
}

function Row({
  programmeId,
  programmeName,
  institutionName,
  learners,
  rounds,
  rose,
  told,
  meanChange,
  measuredAt,
}: Listed) {
  const text = useText();
  const { number, list, moment } = useFormat();
  const { signed } = useFigures();
  return (
    <tr>
      <th scope="row">
        <Link to={`/impact/${programmeId}`}>
          <bdi>{programmeName}</bdi>
        </Link>
        <span className={styles.small}>
          <bdi>{institutionName}</bdi>
        </span>
      </th>
      <td>{number(learners)}</td>
      <td>{rounds.length === 0 ? text('impact.noRounds') : <bdi>{list(rounds.map(({ name }) => name))}</bdi>}</td>
      <td>{told ? text('impact.roseOf', { rose: number(rose ?? 0), told: number(told) }) : text('impact.notTold')}</td>
      <td>{meanChange === null ? text('impact.notTold') : signed(meanChange)}</td>
      <td>{measuredAt ? moment(measuredAt) : text('impact.notMeasured')}</td>
    </tr>
  );
}
