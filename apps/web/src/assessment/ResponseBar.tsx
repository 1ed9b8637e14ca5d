import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './ResponseBar.module.css';

interface ResponseBarProps {
  invited: number;
  started: number;
  submitted: number;
}

/** Of those asked, who submitted and who only began; the numbers beside it say the same. */
export function ResponseBar({ invited, started, submitted }: ResponseBarProps) {
  const text = useText();
  const { number, percent } = useFormat();
  const share = (people: number) => `${invited === 0 ? 0 : (100 * people) / invited}%`;
  return (
    <span className={styles.response}>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.submitted} style={{ inlineSize: share(submitted) }} />
        <span className={styles.started} style={{ inlineSize: share(started - submitted) }} />
      </span>
      {text('assessment.asked.figures', {
        // In Arabic a percent sign draws the number after it to its side.
        share: isolated(percent(invited === 0 ? 0 : submitted / invited)),
        submitted: number(submitted),
        invited: number(invited),
        begun: number(started - submitted),
      })}
    </span>
  );
}
