import { useRef, type ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './HeatMap.module.css';
import { columnGroups, stepOf } from './heat-map';
import { useCellKeys } from './use-cell-keys';

export interface HeatCell {
  /** What the cell shows: its number, or the sign for none. */
  shown: string;
  /** Drawn below it, small: how many it is of, which the words say too. */
  of?: string;
  /** The same in words, for those who hear it. */
  spoken: string;
  /** How strong, from 0 to 1; null where there is no number, and then never a colour of the ramp. */
  strength: number | null;
}

export interface HeatMapProps {
  caption: string;
  /** What the rows are. */
  rowsAre: string;
  columns: readonly { id: string; code: string; label: string; group: string }[];
  rows: readonly { id: string; name: ReactNode; cells: readonly HeatCell[]; asides: readonly string[] }[];
  /** The first row is about all the others together. */
  totalFirst?: boolean;
  /** Plain columns of numbers after the map. */
  asides: readonly string[];
  selected: { row: string; column: string } | null;
  onOpen(row: string, column: string): void;
}

/** A table whose cells are shaded by their number. Tab enters it once; arrow keys move between cells, Enter opens one. */
export function HeatMap({
  caption,
  rowsAre,
  columns,
  rows,
  totalFirst = false,
  asides,
  selected,
  onOpen,
}: HeatMapProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { isStop, onKeyDown, onFocus } = useCellKeys(body, rows.length, columns.length);
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className={styles.name}>
              {rowsAre}
            </th>
            {columnGroups(columns).map(({ group, span }) => (
              <th key={group} colSpan={span} scope="colgroup" className={styles.group}>
                {group}
              </th>
            ))}
            {asides.map((aside) => (
              <th key={aside} rowSpan={2} scope="col" className={styles.aside}>
                {aside}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ id, code, label }) => (
              <th key={id} scope="col" title={label} className={styles.code}>
                {code}
                <span className="visually-hidden"> {label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row, rowIndex) => (
            <tr key={row.id} className={totalFirst && rowIndex === 0 ? styles.total : undefined}>
              <th scope="row" className={styles.name}>
                {row.name}
              </th>
              {row.cells.map(({ shown, of, spoken, strength }, columnIndex) => {
                const column = columns[columnIndex]?.id ?? '';
                const open = selected?.row === row.id && selected.column === column;
                return (
                  <td key={column} className={styles.holder}>
                    <button
                      type="button"
                      className={classNames(styles.cell, strength === null && styles.none, open && styles.open)}
                      data-step={stepOf(strength)}
                      data-of={of}
                      data-cell={`${rowIndex} ${columnIndex}`}
                      tabIndex={isStop(rowIndex, columnIndex) ? 0 : -1}
                      aria-label={spoken}
                      aria-pressed={open}
                      onFocus={() => onFocus(rowIndex, columnIndex)}
                      onClick={() => onOpen(row.id, column)}
                    >
                      {shown}
                    </button>
                  </td>
                );
              })}
              {row.asides.map((aside, index) => (
                <td key={asides[index]} className={styles.aside}>
                  {aside}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
