import { Place } from '../cohort/Place';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './Today.module.css';

interface NextSessionProps {
  title: string;
  /** What it belongs to: the programme, or the cohort. */
  of: string;
  startsAt: string;
  endsAt: string;
  venue: string | null;
  link: string | null;
  trainerName?: string | null;
}

/** When and where, large enough to be read on the way there. */
export function NextSession({ title, of, startsAt, endsAt, venue, link, trainerName }: NextSessionProps) {
  const text = useText();
  const { day, hours } = useFormat();
  return (
    <article className={styles.card}>
      <p className={styles.when}>
        <time dateTime={startsAt}>{day(new Date(startsAt))}</time>
        <br />
        {hours(startsAt, endsAt)}
      </p>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p className={styles.quiet}>
        <bdi>{of}</bdi>
      </p>
      <p>
        <Place venue={venue} link={link} />
      </p>
      {trainerName && (
        <p className={styles.quiet}>{text('home.today.session.with', { trainer: isolated(trainerName) })}</p>
      )}
    </article>
  );
}
