import { useFormat } from '../locale/use-format';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import styles from './AttendancePicker.module.css';
import { isPart, type Met } from './parts';

/** What there is to say beside the state: how long she was there, or why she was excused. */
export function PresenceText({ met }: { met: Met }) {
  const text = useText();
  const { time } = useFormat();
  const { presence } = met;
  if (!presence) return null;
  const { from, to, minutes, of, reason } = presence;
  if (reason) return <bdi className={styles.quiet}>{reason}</bdi>;
  if (!isPart(met)) return null;
  return (
    <span className={styles.quiet}>
      {from && text('cohort.presence.from', { time: isolated(time(from)) })}{' '}
      {to && text('cohort.presence.to', { time: isolated(time(to)) })}{' '}
      {text('cohort.presence.minutes', { minutes, of })}
    </span>
  );
}
