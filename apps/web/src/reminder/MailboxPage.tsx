import { useQuery } from '@apollo/client/react';
import { PageState } from '../framework/PageState';
import { MailboxDocument, type MailboxQuery } from '../generated/documents';
import { appended } from '../graphql/appended';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { LinkButton } from '../ui/LinkButton';
import { More } from '../ui/More';
import { PageHead } from '../ui/PageHead';
import { SearchForm } from '../ui/SearchForm';
import { useAddress } from '../ui/use-address';
import { LetterDrawer } from './LetterDrawer';
import styles from './Mailbox.module.css';

type Mailbox = NonNullable<MailboxQuery['mailbox']>;

/** What the demonstration sent; the letter that is open, and the search, stand in the address. */
export function MailboxPage() {
  const text = useText();
  const [asked, change] = useAddress();
  const search = asked.get('search');
  const { data, error, refetch, fetchMore } = useQuery(MailboxDocument, {
    variables: { search },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { mailbox } = data;
  const title = text('reminder.mailbox.title');
  if (!mailbox) return <PageHead title={title} sentence={text('reminder.mailbox.elsewhere')} />;
  const more = () =>
    void fetchMore({
      variables: { after: mailbox.endCursor },
      updateQuery: (before, { fetchMoreResult: { mailbox: next } }) => ({
        ...before,
        mailbox: next && appended(mailbox, next),
      }),
    });
  const letter = asked.get('letter');
  return (
    <>
      <PageHead
        title={title}
        sentence={text(search ? 'reminder.mailbox.found' : 'reminder.mailbox.sentence', { count: mailbox.totalCount })}
        action={
          <Button quiet onClick={() => void refetch()}>
            {text('reminder.mailbox.again')}
          </Button>
        }
      />
      <search>
        <SearchForm
          label={text('reminder.mailbox.search')}
          action={text('reminder.mailbox.find')}
          value={search}
          onSearch={(search) => change({ search })}
        />
      </search>
      <Letters
        mailbox={mailbox}
        searched={search !== null}
        onAll={() => change({ search: null })}
        onOpen={(letter) => change({ letter })}
      />
      {mailbox.hasNextPage && <More onMore={more} />}
      {letter && <LetterDrawer key={letter} id={letter} onClose={() => change({ letter: null })} />}
    </>
  );
}

interface LettersProps {
  mailbox: Mailbox;
  searched: boolean;
  onAll(): void;
  onOpen(id: string): void;
}

function Letters({ mailbox: { nodes }, searched, onAll, onOpen }: LettersProps) {
  const text = useText();
  const { moment } = useFormat();
  if (nodes.length === 0 && searched)
    return (
      <Button quiet onClick={onAll}>
        {text('reminder.mailbox.all')}
      </Button>
    );
  if (nodes.length === 0) return <p>{text('reminder.mailbox.none')}</p>;
  return (
    <ul className={styles.letters}>
      {nodes.map(({ id, subject, recipient, receivedAt }) => (
        <li key={id}>
          <LinkButton onClick={() => onOpen(id)}>
            <bdi>{subject}</bdi>
          </LinkButton>
          <span>
            <bdi>{recipient}</bdi> · <time dateTime={receivedAt}>{moment(receivedAt)}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}
