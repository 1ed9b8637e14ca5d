import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import type { MyConsents } from './my-consents';
import styles from './MyReaders.module.css';

interface ConsentHistoryProps {
  consents: MyConsents['consents'];
  pending: boolean;
  onTakeBack(consentId: string): void;
}

/** What she agreed to and when, with what she took back. */
export function ConsentHistory({ consents, pending, onTakeBack }: ConsentHistoryProps) {
  const text = useText();
  const { moment } = useFormat();
  const when = ({ givenAt, withdrawnAt, holds }: MyConsents['consents'][number]) => {
    const given = isolated(moment(givenAt));
    if (withdrawnAt) return text('needs.readers.withdrawn', { given, when: isolated(moment(withdrawnAt)) });
    return text(holds ? 'needs.readers.given' : 'needs.readers.rests', { when: given });
  };
  return (
    <section className={styles.section}>
      <h2>{text('needs.readers.history')}</h2>
      {consents.length === 0 && <p>{text('needs.readers.history.none')}</p>}
      <ul className={styles.list}>
        {consents.map((consent) => {
          const what = text(`needs.readers.${consent.reader}`, { name: isolated(consent.meantFor) });
          return (
            <li key={consent.id} className={styles.item}>
              <p>
                {what} · <bdi>{consent.roundName ?? text('needs.readers.history.all')}</bdi>
              </p>
              <p className={styles.quiet}>{when(consent)}</p>
              {consent.withdrawnAt === null && (
                <Button
                  quiet
                  pending={pending}
                  aria-label={text('needs.readers.takeBackLabel', { what })}
                  onClick={() => onTakeBack(consent.id)}
                >
                  {text('needs.readers.takeBack')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
