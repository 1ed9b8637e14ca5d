import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { LevelEvidence } from '../assessment/evidence/LevelEvidence';
import { PeopleInNeedDocument, type PeopleInNeedQueryVariables } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { appended } from '../graphql/appended';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { LinkButton } from '../ui/LinkButton';
import { Notice } from '../ui/Notice';
import styles from './PeopleInNeed.module.css';

/** Who is below target in the cell, largest gap first, a page at a time. */
export function PeopleInNeed(cell: Omit<PeopleInNeedQueryVariables, 'after'>) {
  const text = useText();
  const { number, percent } = useFormat();
  const { data, error, loading, fetchMore } = useQuery(PeopleInNeedDocument, {
    variables: cell,
    notifyOnNetworkStatusChange: true,
  });
  const [asked, setAsked] = useState<{ personId: string; name: string } | null>(null);
  const people = data?.peopleInNeed;
  const hasErrors = people?.nodes.some(({ probability }) => probability !== null) ?? false;
  if (error && !people) return <Notice tone="danger">{failureSentence(error, text)}</Notice>;
  if (!people) return <p>{text('house.loading')}</p>;
  const more = () =>
    void fetchMore({
      variables: { after: people.endCursor },
      updateQuery: (before, { fetchMoreResult }) =>
        before.peopleInNeed && fetchMoreResult.peopleInNeed
          ? {
              ...fetchMoreResult,
              peopleInNeed: appended(before.peopleInNeed, fetchMoreResult.peopleInNeed),
            }
          : before,
    });
  return (
    <section className={styles.people}>
      <h3>{text(people.byConsent ? 'needs.agreed' : 'needs.who', { count: people.totalCount })}</h3>
      {people.byConsent && <p className={styles.quiet}>{text('needs.agreed.about')}</p>}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('needs.person')}</th>
              <th scope="col">{text('needs.level')}</th>
              <th scope="col">{text('needs.target')}</th>
              <th scope="col">{text('needs.gap')}</th>
              {hasErrors && <th scope="col">{text('needs.probability')}</th>}
            </tr>
          </thead>
          <tbody>
            {people.nodes.map(({ personId, name, institutionName, post, level, target, gap, probability }) => (
              <tr key={personId}>
                <th scope="row">
                  <Link to={`/people?${new URLSearchParams({ search: name }).toString()}`}>
                    <bdi>{name}</bdi>
                  </Link>
                  <span className={styles.quiet}>
                    <bdi>{post ?? institutionName}</bdi>
                  </span>
                </th>
                <td>
                  {number(level)}{' '}
                  <LinkButton
                    onClick={() => setAsked({ personId, name })}
                    aria-label={text('needs.whyOf', { name: isolated(name) })}
                  >
                    {text('needs.why')}
                  </LinkButton>
                </td>
                <td>{number(target)}</td>
                <td>
                  <strong>{number(gap)}</strong>
                </td>
                {hasErrors && <td>{probability === null ? '–' : percent(probability)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {asked && (
        <Drawer title={text('needs.whyOf', { name: isolated(asked.name) })} onClose={() => setAsked(null)}>
          <LevelEvidence roundId={cell.roundId} personId={asked.personId} competencyId={cell.competencyId} />
        </Drawer>
      )}
      {people.hasNextPage && (
        <p>
          <Button quiet pending={loading} onClick={more}>
            {text('needs.who.more')}
          </Button>
        </p>
      )}
    </section>
  );
}
