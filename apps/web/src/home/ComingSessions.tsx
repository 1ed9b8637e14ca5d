import { Link } from 'react-router';
import { Place } from '../cohort/Place';
import type { CoordinatorHomeQuery } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './ComingSessions.module.css';

type Coming = NonNullable<CoordinatorHomeQuery['comingSessions']>;

export function ComingSessions({ sessions }: { sessions: Coming }) {
  const text = useText();
  const { span } = useFormat();
  return (
    <ol className={styles.sessions}>
      {sessions.map(({ id, title, cohortId, cohortName, startsAt, endsAt, venue, link, trainerName, enrolled }) => (
        <li key={id}>
          <time dateTime={startsAt}>{span(startsAt, endsAt)}</time>
          <p>
            <strong>
              <bdi>{title}</bdi>
            </strong>{' '}
            · <Link to={`/cohorts/${cohortId}`}>{<bdi>{cohortName}</bdi>}</Link>
          </p>
          <p className={styles.quiet}>
            {venue || link ? (
              <Place venue={venue} link={link} />
            ) : (
              <span className={styles.missing}>{text('home.coming.noPlace')}</span>
            )}
            {' · '}
            {trainerName ? (
              <bdi>{trainerName}</bdi>
            ) : (
              <span className={styles.missing}>{text('home.coming.noTrainer')}</span>
            )}
            {' · '}
            {text('home.coming.people', { people: enrolled })}
          </p>
        </li>
      ))}
    </ol>
  );
}
