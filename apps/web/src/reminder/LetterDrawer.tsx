import { useQuery } from '@apollo/client/react';
import { PageState } from '../framework/PageState';
import { MailboxMessageDocument, type MailboxMessageQuery } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { Drawer } from '../ui/Drawer';
import { Facts } from '../ui/Facts';
import { Notice } from '../ui/Notice';
import styles from './Letter.module.css';

/** One letter, as its reader would see it. */
export function LetterDrawer({ id, onClose }: { id: string; onClose(): void }) {
  const text = useText();
  const { data, error, refetch } = useQuery(MailboxMessageDocument, { variables: { id } });
  return (
    <Drawer title={data?.mailboxMessage?.subject ?? text('reminder.mailbox.letter')} onClose={onClose}>
      {!data && <PageState error={error} onRetry={() => void refetch()} />}
      {data &&
        (data.mailboxMessage ? (
          <Letter letter={data.mailboxMessage} />
        ) : (
          <Notice tone="danger">{text('reminder.mailbox.gone')}</Notice>
        ))}
    </Drawer>
  );
}

function Letter({ letter }: { letter: NonNullable<MailboxMessageQuery['mailboxMessage']> }) {
  const text = useText();
  const { moment } = useFormat();
  const { recipient, receivedAt, html, calendar } = letter;
  return (
    <>
      <Facts
        facts={[
          { name: text('reminder.mailbox.recipient'), value: recipient },
          { name: text('reminder.mailbox.received'), value: moment(receivedAt) },
        ]}
      />
      {/* Nothing of a letter runs; what it links to opens in a tab of its own. */}
      {html && (
        <iframe
          className={styles.letter}
          title={text('reminder.mailbox.letter')}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={`<base target="_blank">${html}`}
        />
      )}
      <details open={!html}>
        <summary>{text('reminder.mailbox.asText')}</summary>
        <pre className={styles.text} dir="auto">
          {letter.text}
        </pre>
      </details>
      {calendar && (
        <Button quiet onClick={() => download('baobab.ics', calendar, 'text/calendar')}>
          {text('reminder.mailbox.calendar')}
        </Button>
      )}
    </>
  );
}
