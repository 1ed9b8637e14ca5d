import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { PageState } from '../framework/PageState';
import { CohortsDocument, type CohortsQuery } from '../generated/documents';
import { appended } from '../graphql/appended';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { ListPage } from '../ui/ListPage';

type Listed = CohortsQuery['cohorts']['nodes'][number];

/** Every cohort within reach, newest first; of one programme, when the address names it. */
export function CohortsPage() {
  const text = useText();
  const [asked] = useSearchParams();
  const programmeId = asked.get('programme');
  const { data, error, refetch, fetchMore } = useQuery(CohortsDocument, {
    variables: { programmeId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { nodes, totalCount, hasNextPage, endCursor } = data.cohorts;
  const onMore = () =>
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: { cohorts: next } }) => ({
        ...before,
        cohorts: appended(before.cohorts, next),
      }),
    });
  return (
    <ListPage
      title={text('cohort.list.title')}
      sentence={text('cohort.list.sentence', { count: totalCount })}
      action={
        <>
          <Link to="/cohorts/requests">{text('cohort.requests')}</Link>
          {programmeId && <Link to={`/tailor/${programmeId}/proposals`}>{text('proposal.ask')}</Link>}
          {programmeId && <Link to={`/tailor/${programmeId}/timetable`}>{text('timetable.ask')}</Link>}
          <Link to="/cohorts/requirements">{text('requirement.title')}</Link>
          <Link to="/cohorts/venues">{text('timetable.venues')}</Link>
        </>
      }
      columns={(['name', 'programme', 'state', 'enrolled', 'waiting', 'next'] as const).map((column) =>
        text(`cohort.column.${column}`),
      )}
      empty={<Link to="/tailor">{text('cohort.list.toProgrammes')}</Link>}
      onMore={hasNextPage ? onMore : null}
    >
      {nodes.map((cohort) => (
        <Row key={cohort.id} {...cohort} />
      ))}
    </ListPage>
  );
}

function Row({ id, name, programmeName, state, enrolled, seats, waiting, sessions }: Listed) {
  const text = useText();
  const { number, moment } = useFormat();
  const now = new Date().toISOString();
  const next = sessions.find(({ startsAt, cancelled }) => !cancelled && startsAt > now);
  return (
    <tr>
      <th scope="row">
        <Link to={`/cohorts/${id}`}>
          <bdi>{name}</bdi>
        </Link>
      </th>
      <td>
        <bdi>{programmeName}</bdi>
      </td>
      <td>{text(`cohort.state.${state}`)}</td>
      <td>{text('cohort.ofSeats', { enrolled: number(enrolled), seats: number(seats) })}</td>
      <td>{number(waiting)}</td>
      <td>{next ? moment(next.startsAt) : text('cohort.noSession')}</td>
    </tr>
  );
}
