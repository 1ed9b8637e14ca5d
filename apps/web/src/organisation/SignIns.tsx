import { useQuery } from '@apollo/client/react';
import { EndOtherSignInsDocument, EndSignInDocument, MySignInsDocument } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './AccountPage.module.css';
import { browserOf } from './browser-of';

/** Where one is signed in; any of it can be ended but the sign-in that looks, which signs out. */
export function SignIns() {
  const text = useText();
  const format = useFormat();
  const { data, error, refetch } = useQuery(MySignInsDocument, { fetchPolicy: 'cache-and-network' });
  const end = useCommand(EndSignInDocument, (answer) => answer.endSignIn);
  const endOthers = useCommand(EndOtherSignInsDocument, (answer) => answer.endOtherSignIns);
  const signIns = data?.mySignIns ?? [];
  const failure = end.sentence ?? endOthers.sentence ?? (error ? failureSentence(error, text) : null);

  const where = (userAgent: string | null) => {
    const known = browserOf(userAgent);
    return known ? text('organisation.account.signIns.browser', known) : text('organisation.account.signIns.unknown');
  };

  return (
    <section className={styles.section}>
      <h2>{text('organisation.account.signIns')}</h2>
      <ul className={styles.list}>
        {signIns.map(({ id, userAgent, lastSeenAt, current }) => (
          <li key={id} className={styles.item}>
            <div>
              <p>{where(userAgent)}</p>
              <p className={styles.seen}>
                {current
                  ? text('organisation.account.signIns.here')
                  : text('organisation.account.signIns.seen', { when: format.moment(new Date(lastSeenAt)) })}
              </p>
            </div>
            {!current && (
              <Button
                quiet
                aria-label={text('organisation.account.signIns.endLabel', { where: isolated(where(userAgent)) })}
                onClick={() => void end.run({ input: { id } }).then(() => refetch())}
              >
                {text('organisation.account.signIns.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {failure && <Notice tone="danger">{failure}</Notice>}
      {signIns.length > 1 && (
        <Button quiet pending={endOthers.pending} onClick={() => void endOthers.run({}).then(() => refetch())}>
          {text('organisation.account.signIns.endOthers')}
        </Button>
      )}
    </section>
  );
}
