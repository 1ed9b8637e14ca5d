import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { PageState } from '../framework/PageState';
import { ProgrammesDocument, type ProgrammesQuery } from '../generated/documents';
import { appended } from '../graphql/appended';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import buttons from '../ui/Button.module.css';
import { ListPage } from '../ui/ListPage';
import { shareClosed } from './parts';
import styles from './ProgrammesPage.module.css';

type Listed = ProgrammesQuery['programmes']['nodes'][number];

/** Every programme within reach, newest first. */
export function ProgrammesPage() {
  const text = useText();
  const { roles } = useMe();
  const { data, error, refetch, fetchMore } = useQuery(ProgrammesDocument, {
    variables: { locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { nodes, totalCount, hasNextPage, endCursor } = data.programmes;
  const onMore = () =>
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: { programmes: next } }) => ({
        ...before,
        programmes: appended(before.programmes, next),
      }),
    });
  return (
    <ListPage
      title={text('programme.list.title')}
      sentence={text('programme.list.sentence', { count: totalCount })}
      action={
        roles.includes('coordinator') && (
          <>
            <Link className={buttons.button} to="/tailor/new">
              {text('programme.new')}
            </Link>{' '}
            <Link to="/tailor/requests">{text('programme.request.title')}</Link>
          </>
        )
      }
      columns={(['name', 'state', 'group', 'people', 'modules', 'hours', 'closed'] as const).map((column) =>
        text(`programme.column.${column}`),
      )}
      empty={<Link to="/needs">{text('programme.list.toNeeds')}</Link>}
      onMore={hasNextPage ? onMore : null}
    >
      {nodes.map((programme) => (
        <Row key={programme.id} {...programme} />
      ))}
    </ListPage>
  );
}

function Row({ id, name, state, institutionName, roleProfileName, peopleInNeed, round, plan }: Listed) {
  const text = useText();
  const { number, percent } = useFormat();
  const share = shareClosed(plan);
  return (
    <tr>
      <th scope="row">
        <Link to={`/tailor/${id}`}>
          <bdi>{name}</bdi>
        </Link>
      </th>
      <td>
        {state === 'published' ? (
          <a href={`/programmes/${id}`} aria-label={text('programme.readOf', { programme: isolated(name) })}>
            {text('programme.state.published')}
          </a>
        ) : (
          text('programme.state.draft')
        )}
      </td>
      <td>
        <bdi>{institutionName}</bdi>
        <span className={styles.quiet}>
          {roleProfileName && <bdi>{roleProfileName}</bdi>} <bdi>{round.name}</bdi>
        </span>
      </td>
      <td>{peopleInNeed === null ? text('programme.withheld.short') : number(peopleInNeed)}</td>
      <td>{number(plan.modules.length)}</td>
      <td>{number(plan.hours)}</td>
      <td>
        {share === null
          ? text('programme.withheld.short')
          : text('programme.closed', {
              share: percent(share),
              closed: plan.needClosed ?? 0,
              need: plan.need ?? 0,
            })}
      </td>
    </tr>
  );
}
