import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'wouter';
import { CheckInMyselfDocument, type CheckInMyselfMutation } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { Later } from '../locale/Later';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import styles from './CheckIn.module.css';

type CheckedIn = Extract<CheckInMyselfMutation['checkInMyself'], { __typename: 'CheckedIn' }>;

/** Where a scanned code leads: whoever opens it is checked in, or told why not. */
export function CheckInPage() {
  return (
    <Later>
      <CheckIn />
    </Later>
  );
}

function CheckIn() {
  const text = useText();
  const { time } = useFormat();
  const { code = '' } = useParams<{ code: string }>();
  const { run, sentence } = useCommand(CheckInMyselfDocument, (data) => data.checkInMyself);
  const [done, setDone] = useState<CheckedIn | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void run({ input: { code } }).then(setDone);
  }, [code, run]);
  return (
    <div className={styles.page}>
      <h1>{text('cohort.checkIn')}</h1>
      {!done && !sentence && <p>{text('cohort.checkIn.working')}</p>}
      {sentence && <Notice tone="danger">{sentence}</Notice>}
      {done && (
        <Notice tone="done">
          <p>
            {text('cohort.checkIn.done', { session: isolated(done.title), cohort: isolated(done.cohortName) })}{' '}
            {text('cohort.checkIn.late', { minutes: done.minutesLate })}
          </p>
          {done.countsFrom && <p>{text('cohort.checkIn.countsFrom', { time: isolated(time(done.countsFrom)) })}</p>}
        </Notice>
      )}
      <Link href="/my-programme">{text('cohort.checkIn.mine')}</Link>
    </div>
  );
}
