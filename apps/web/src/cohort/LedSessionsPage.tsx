import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../framework/PageState';
import { MyLedSessionsDocument, type MyLedSessionsQuery } from '../generated/documents';
import { readAnew } from '../graphql/read-anew';
import { Later } from '../locale/Later';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { AttendancePicker } from './AttendancePicker';
import { CheckedInBySelf, CheckInLink } from './CheckInLink';
import { CalendarLink } from './CalendarLink';
import styles from './MyProgramme.module.css';
import { Place } from './Place';
import { WorksToDecide } from './WorksToDecide';

type Led = MyLedSessionsQuery['myLedSessions'][number];

/** What a trainer leads, and who came: saved at every choice. */
export function LedSessionsPage() {
  return (
    <Later>
      <LedSessions />
    </Later>
  );
}

function LedSessions() {
  const text = useText();
  const { data, error, refetch } = useQuery(MyLedSessionsDocument, {
    fetchPolicy: 'cache-and-network',
    context: readAnew,
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <h1>{text('cohort.led.title')}</h1>
      {data.myLedSessions.length === 0 && <p>{text('cohort.led.none')}</p>}
      <div className={styles.cards}>
        {data.myLedSessions.map((session) => (
          <LedSession key={session.id} session={session} onRecorded={() => void refetch()} />
        ))}
      </div>
      <WorksToDecide />
      <CalendarLink />
    </>
  );
}

function LedSession({ session, onRecorded }: { session: Led; onRecorded(): void }) {
  const text = useText();
  const { span } = useFormat();
  const [now] = useState(() => new Date().toISOString());
  const { id, title, cohortName, startsAt, endsAt, venue, link, cancelled, checksIn, people } = session;
  const begun = startsAt <= now && !cancelled;
  return (
    <article className={styles.card}>
      <h2 className={cancelled ? styles.cancelled : undefined}>
        <bdi>{title}</bdi>
      </h2>
      <p className={styles.quiet}>
        <bdi>{cohortName}</bdi>
      </p>
      <time dateTime={startsAt}>{span(startsAt, endsAt)}</time>
      <span>
        <Place venue={venue} link={link} />
      </span>
      {cancelled && <p>{text('cohort.session.cancelled')}</p>}
      {!begun && !cancelled && <p className={styles.quiet}>{text('cohort.led.people', { count: people.length })}</p>}
      {checksIn && <CheckInLink sessionId={id} title={title} />}
      {begun && (
        <ul className={styles.people}>
          {people.map((person) => (
            <li key={person.personId}>
              <span>
                <bdi>{person.name}</bdi>{' '}
                {person.minutesLate !== null && <CheckedInBySelf minutes={person.minutesLate} />}
              </span>
              <AttendancePicker session={session} person={person} met={person} onRecorded={onRecorded} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
