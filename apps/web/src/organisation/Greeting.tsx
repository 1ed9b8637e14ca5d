import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { useMe } from './SignedIn';
import styles from './Greeting.module.css';

function partOfDay(hour: number): string {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

export function Greeting({ sentence }: { sentence: string }) {
  const text = useText();
  const format = useFormat();
  const { name } = useMe();
  const now = new Date();
  return (
    <div className={styles.greeting}>
      <p className={styles.day}>{format.day(now)}</p>
      <h1>{text('house.greeting', { part: partOfDay(now.getHours()), name: isolated(name) })}</h1>
      <p className={styles.sentence}>{sentence}</p>
    </div>
  );
}
