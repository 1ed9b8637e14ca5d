import { useQuery } from '@apollo/client/react';
import { PageState } from '../framework/PageState';
import { MyCohortsDocument } from '../generated/documents';
import { Later } from '../locale/Later';
import { useLocale, useText } from '../locale/use-text';
import { CalendarLink } from './CalendarLink';
import { MyCohortCard } from './MyCohortCard';
import styles from './MyProgramme.module.css';

/** What the learner is enrolled in, and what is offered to her because of what she lacks. */
export function MyProgrammePage() {
  return (
    <Later>
      <Mine />
    </Later>
  );
}

function Mine() {
  const text = useText();
  const { data, error, refetch } = useQuery(MyCohortsDocument, {
    variables: { locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const joined = data.myCohorts.filter(({ state }) => state !== null);
  const offered = data.myCohorts.filter(({ state, mayEnrol }) => state === null && mayEnrol);
  const changed = () => void refetch();
  return (
    <>
      <h1>{text('cohort.mine.title')}</h1>
      {joined.length === 0 && offered.length === 0 && <p>{text('cohort.mine.none')}</p>}
      <div className={styles.cards}>
        {joined.map((cohort) => (
          <MyCohortCard key={cohort.id} cohort={cohort} onChanged={changed} />
        ))}
      </div>
      {offered.length > 0 && (
        <>
          <h2>{text('cohort.mine.offered')}</h2>
          <div className={styles.cards}>
            {offered.map((cohort) => (
              <MyCohortCard key={cohort.id} cohort={cohort} onChanged={changed} />
            ))}
          </div>
        </>
      )}
      <CalendarLink />
    </>
  );
}
