import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { IssueCalendarLinkDocument, MyCalendarLinkDocument, RevokeCalendarLinkDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Notice } from '../ui/Notice';
import styles from './CalendarLink.module.css';

/** The secret address of one's own sessions for a calendar program: made, renewed, revoked. */
export function CalendarLink() {
  const text = useText();
  const { date } = useFormat();
  const { data, refetch } = useQuery(MyCalendarLinkDocument, { fetchPolicy: 'cache-and-network' });
  const issue = useCommand(IssueCalendarLinkDocument, (answer) => answer.issueCalendarLink);
  const revoke = useCommand(RevokeCalendarLinkDocument, (answer) => answer.revokeCalendarLink);
  const [address, setAddress] = useState<string | null>(null);
  const [revoked, setRevoked] = useState(false);
  if (!data) return null;
  const since = data.myCalendarLink?.createdAt;
  const make = async () => {
    const made = await issue.run({});
    if (!made) return;
    setRevoked(false);
    setAddress(new URL(made.path, window.location.origin).toString());
    await refetch();
  };
  const makeVoid = async () => {
    if (!(await revoke.run({}))) return;
    setAddress(null);
    setRevoked(true);
    await refetch();
  };
  return (
    <section className={styles.section} aria-labelledby="calendar-link">
      <h2 id="calendar-link">{text('cohort.calendar.title')}</h2>
      <p>{text('cohort.calendar.text')}</p>
      {address && <Address address={address} />}
      {since && !address && <p>{text('cohort.calendar.since', { day: date(new Date(since)) })}</p>}
      {revoked && <Notice tone="done">{text('cohort.calendar.revoked')}</Notice>}
      <Failure sentence={issue.sentence ?? revoke.sentence} />
      <p className={styles.actions}>
        <Button quiet={since !== undefined} pending={issue.pending} onClick={() => void make()}>
          {text(since ? 'cohort.calendar.renew' : 'cohort.calendar.issue')}
        </Button>
        {since && (
          <Button quiet pending={revoke.pending} onClick={() => void makeVoid()}>
            {text('cohort.calendar.revoke')}
          </Button>
        )}
      </p>
    </section>
  );
}

function Address({ address }: { address: string }) {
  const text = useText();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // Without https, or without leave, there is no clipboard.
      setCopied(false);
    }
  };
  return (
    <>
      <Notice tone="attention">{text('cohort.calendar.once')}</Notice>
      <Field
        label={text('cohort.calendar.address')}
        readOnly
        dir="ltr"
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <p className={styles.actions}>
        <Button onClick={() => void copy()}>{text('cohort.calendar.copy')}</Button>
        <span role="status">
          {copied !== null && text(copied ? 'cohort.calendar.copied' : 'cohort.calendar.notCopied')}
        </span>
      </p>
    </>
  );
}
