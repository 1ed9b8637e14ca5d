import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './InvitationPaper.module.css';
import { useMe } from './SignedIn';

interface InvitationPaperProps {
  code: string;
  personName: string;
  until: string;
}

/** What is handed to a person on paper; printed, nothing else of the page is on it. */
export function InvitationPaper({ code, personName, until }: InvitationPaperProps) {
  const text = useText();
  const { organisation } = useMe();
  return (
    <>
      <div className={styles.hint}>
        <Notice tone="attention">{text('invitation.paper.once')}</Notice>
        <Button onClick={() => window.print()}>{text('invitation.paper.print')}</Button>
      </div>
      <article className={styles.paper}>
        <h2>{text('invitation.paper.title', { organisation: isolated(organisation.name) })}</h2>
        <p>{text('invitation.paper.for', { name: isolated(personName) })}</p>
        <p>{text('invitation.paper.go')}</p>
        <p className={styles.type} dir="ltr">
          {`${window.location.origin}/invitation`}
        </p>
        <p>{text('invitation.paper.write')}</p>
        <p className={styles.code} dir="ltr">
          {code}
        </p>
        <p className={styles.small}>{text('invitation.paper.until', { until })}</p>
      </article>
    </>
  );
}
