import type { CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Table.module.css';

interface TableProps {
  /** Says what the table is of, to who does not see it. */
  label: string;
  head: readonly string[];
  /**
   * On a phone each row is read from top to bottom, every value with its title. Of rows with a cell a title, at most eight; a cell after those says its title itself, as
   * `data-title`.
   */
  stacked?: boolean;
  children: ReactNode;
}

/** For style sheets: the title of each column, as `--title-1` and so on. */
const titlesOf = (head: readonly string[]): CSSProperties =>
  Object.fromEntries(head.map((title, column) => [`--title-${column + 1}`, JSON.stringify(title)]));

/** A table that scrolls within itself where the page is too narrow for it; by keyboard too. */
export function Table({ label, head, stacked = false, children }: TableProps) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table
        className={classNames(styles.table, stacked && styles.stacked)}
        style={stacked ? titlesOf(head) : undefined}
      >
        <thead>
          <tr>
            {head.map((title, column) => (
              <th key={column} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
