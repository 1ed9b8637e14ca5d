import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import type { Preview } from './change-kinds';
import styles from './ChangePreview.module.css';
import { Clashes } from './Clashes';

type Meeting = NonNullable<Preview['sessions'][number]['after']>;

const PARTS = ['venue', 'link', 'trainerName'] as const;

/** Where it is and who leads it, as far as that changes. */
function Differences({ before, after }: { before: Meeting; after: Meeting }) {
  return PARTS.filter((part) => before[part] !== after[part]).map((part) => (
    <p key={part}>
      {before[part] && (
        <s>
          <bdi>{before[part]}</bdi>
        </s>
      )}{' '}
      <bdi>{after[part]}</bdi>
    </p>
  ));
}

/** Each session that a change touches: as it is, as it will be, and what is in its way. */
export function ChangedSessions({ sessions }: Pick<Preview, 'sessions'>) {
  const text = useText();
  const { span } = useFormat();
  if (sessions.length === 0) return null;
  return (
    <ol className={styles.sessions}>
      {sessions.map(({ id, title, before, after, cancelled, skipped, clashes }) => (
        <li key={id} className={skipped || clashes.length > 0 ? styles.inTheWay : undefined}>
          <strong>
            <bdi>{title}</bdi>
          </strong>
          <p>
            {after?.startsAt !== before.startsAt && <s>{span(before.startsAt, before.endsAt)}</s>}{' '}
            {after && span(after.startsAt, after.endsAt)}
          </p>
          {after && <Differences before={before} after={after} />}
          {cancelled && <p>{text('cohort.session.cancelled')}</p>}
          {skipped && <p className={styles.blocked}>{text('cohort.plan.skipped')}</p>}
          <Clashes clashes={clashes} />
        </li>
      ))}
    </ol>
  );
}
