import { useQuery } from '@apollo/client/react';
import { WhyThisLevel } from '../assessment/evidence/WhyThisLevel';
import { PageState } from '../framework/PageState';
import { LevelsShownDocument, type LevelsShownQuery } from '../generated/documents';
import { appended } from '../graphql/appended';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import styles from './MyReaders.module.css';

type Shown = LevelsShownQuery['levelsShownToMe']['nodes'][number];

/** The levels of those who agreed that the reader sees them: as their supervisor, coordinator or manager. */
export function LevelsShownPage() {
  const text = useText();
  const { data, error, loading, refetch, fetchMore } = useQuery(LevelsShownDocument, {
    variables: { locale: useLocale() },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { nodes, endCursor, hasNextPage } = data.levelsShownToMe;
  const more = () =>
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...fetchMoreResult,
        levelsShownToMe: appended(before.levelsShownToMe, fetchMoreResult.levelsShownToMe),
      }),
    });
  return (
    <div className={styles.page}>
      <header className={styles.section}>
        <h1>{text('needs.shown.title')}</h1>
        <p>{text(nodes.length > 0 ? 'needs.shown.about' : 'needs.shown.none')}</p>
      </header>
      {nodes.map((person) => (
        <Person key={person.personId} {...person} />
      ))}
      {hasNextPage && (
        <p>
          <Button quiet pending={loading} onClick={more}>
            {text('needs.shown.more')}
          </Button>
        </p>
      )}
    </div>
  );
}

function Person({ personId, name, post, institutionName, roundId, roundName, heldOn, levels }: Shown) {
  const text = useText();
  const { day, number } = useFormat();
  const sentence = ({ level, target }: Shown['levels'][number]) =>
    target === null
      ? text('needs.shown.noTarget', { level: number(level) })
      : text('needs.shown.level', {
          level: number(level),
          target: number(target),
          gap: Math.max(0, target - level),
        });
  return (
    <section className={styles.section} aria-labelledby={`shown-${personId}`}>
      <h2 id={`shown-${personId}`}>
        <bdi>{name}</bdi>
      </h2>
      <p className={styles.quiet}>
        <bdi>{post ?? institutionName}</bdi> ·{' '}
        {text('needs.shown.round', { round: isolated(roundName), day: isolated(day(dayOf(heldOn))) })}
      </p>
      <ul className={styles.list}>
        {levels.map((level) => (
          <li key={level.competencyId} className={styles.item}>
            <h3>
              <bdi>{level.label}</bdi>
            </h3>
            <p>{sentence(level)}</p>
            <WhyThisLevel roundId={roundId} personId={personId} competencyId={level.competencyId} />
          </li>
        ))}
      </ul>
    </section>
  );
}
