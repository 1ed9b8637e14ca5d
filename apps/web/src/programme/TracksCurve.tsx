import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import type { Outcome } from './parts';
import styles from './Proof.module.css';

/** What a track more closes, up to one more than were asked for. */
export function TracksCurve({ points }: { points: Outcome['tracksCurve'] }) {
  const text = useText();
  const { number } = useFormat();
  if (points.length === 0) return null;
  return (
    <>
      <h3>{text('programme.tracksCurve')}</h3>
      <ul className={styles.limits}>
        {points.map(({ tracks, needClosed, bound }) => (
          <li key={tracks}>
            {text('programme.tracksCurve.point', {
              tracks,
              closed: number(needClosed),
              sure:
                bound === needClosed
                  ? text('programme.tracksCurve.proven')
                  : text('programme.tracksCurve.bound', { bound: number(bound) }),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
