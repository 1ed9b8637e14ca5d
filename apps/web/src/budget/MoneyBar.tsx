import { useText } from '../locale/use-text';
import { classNames } from '../ui/class-names';
import type { BudgetLine } from './parts';
import styles from './MoneyBar.module.css';

const share = (part: string, whole: string): string =>
  Number(whole) > 0 ? `${((100 * Number(part)) / Number(whole)).toFixed(2)}%` : '0%';

/** What of a line is spent, committed and left, side by side; the numbers stand beside it. */
export function MoneyBar({ line: { planned, committed, spent } }: { line: BudgetLine }) {
  return (
    <div className={styles.bar} aria-hidden="true">
      <span className={styles.spent} style={{ inlineSize: share(spent, planned) }} />
      <span className={styles.committed} style={{ inlineSize: share(committed, planned) }} />
    </div>
  );
}

/** What the parts of a bar mean. */
export function MoneyKey() {
  const text = useText();
  return (
    <ul className={styles.key}>
      {(['spent', 'committed', 'left'] as const).map((part) => (
        <li key={part}>
          <span className={classNames(styles.swatch, part !== 'left' && styles[part])} aria-hidden="true" />
          {text(`budget.${part}`)}
        </li>
      ))}
    </ul>
  );
}
