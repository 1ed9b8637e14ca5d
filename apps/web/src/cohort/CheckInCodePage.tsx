import { useQuery } from '@apollo/client/react';
import { Link, useParams, useSearch } from 'wouter';
import { PageState } from '../framework/PageState';
import { CheckInCodeDocument } from '../generated/documents';
import { problemSentence } from '../graphql/problem';
import { isolated } from '../locale/isolated';
import { Later } from '../locale/Later';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import styles from './CheckIn.module.css';
import { QrCode } from './QrCode';

/** In milliseconds: a code is shown for 30 seconds and good for 30 more, so what is shown is always good for 20 at least. */
const asksEvery = 10_000;

/** What a trainer shows to those in the room: the code of the moment, and how many have checked in. */
export function CheckInCodePage() {
  return (
    <Later>
      <Code />
    </Later>
  );
}

/** To where she came from: the cohort's page at the desk, or the sessions that she leads. */
function Back() {
  const text = useText();
  const cohortId = new URLSearchParams(useSearch()).get('cohort');
  if (cohortId === null) return <Link href="/my-sessions">{text('cohort.checkIn.back')}</Link>;
  return <a href={`/desk/cohorts/${encodeURIComponent(cohortId)}`}>{text('cohort.checkIn.backToCohort')}</a>;
}

function Code() {
  const text = useText();
  const { sessionId = '' } = useParams<{ sessionId: string }>();
  const { data, error, refetch } = useQuery(CheckInCodeDocument, {
    variables: { sessionId },
    fetchPolicy: 'no-cache',
    pollInterval: asksEvery,
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const shown = data.checkInCode;
  if (shown.__typename !== 'CheckInCode')
    return (
      <div className={styles.page}>
        <h1>{text('cohort.checkIn')}</h1>
        <Notice tone="attention">{problemSentence(shown, text)}</Notice>
        <Back />
      </div>
    );
  const { title, cohortName, code, present, people } = shown;
  return (
    <div className={styles.page}>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p>
        <bdi>{cohortName}</bdi>
      </p>
      <p>{text('cohort.checkIn.how')}</p>
      <QrCode
        content={new URL(`/check-in/${code}`, window.location.origin).toString()}
        label={text('cohort.checkIn.code', { session: isolated(title) })}
      />
      <p role="status" className={styles.present}>
        {text('cohort.checkIn.present', { present, people })}
      </p>
      <Back />
    </div>
  );
}
