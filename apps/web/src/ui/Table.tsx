import type { ReactNode } from 'react';
import styles from './Table.module.css';

interface TableProps {
  /** Says what the table is of, to who does not see it. */
  label: string;
  head: readonly string[];
  children: ReactNode;
}

/** A table that scrolls within itself where the page is too narrow for it; by keyboard too. */
export function Table({ label, head, children }: TableProps) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
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
