import styles from './Dumbbells.module.css';

interface DumbbellsProps {
  caption: string;
  /** What the rows are, and what the two ends of each are called. */
  rowsAre: string;
  ends: readonly [string, string];
  rows: readonly {
    id: string;
    name: string;
    /** The name in full. */
    title: string;
    /** Null where it is not told. From 0 upwards. */
    values: readonly [number | null, number | null];
    said: readonly [string, string];
  }[];
}

/** Two values a row on one scale, joined: where it was, and where it is. A table to who does not see it. */
export function Dumbbells({ caption, rowsAre, ends, rows }: DumbbellsProps) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const at = (value: number) => `${(value / most) * 100}%`;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowsAre}</th>
          <td />
          {ends.map((end) => (
            <th key={end} scope="col">
              {end}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, title, values: [before, after], said }) => (
          <tr key={id}>
            <th scope="row" title={title}>
              {name}
            </th>
            <td className={styles.drawn}>
              <span className={styles.track}>
                {before !== null && after !== null && (
                  <span
                    className={styles.bar}
                    style={{
                      insetInlineStart: at(Math.min(before, after)),
                      inlineSize: at(Math.abs(before - after)),
                    }}
                  />
                )}
                {before !== null && <span className={styles.before} style={{ insetInlineStart: at(before) }} />}
                {after !== null && <span className={styles.after} style={{ insetInlineStart: at(after) }} />}
              </span>
            </td>
            <td>{said[0]}</td>
            <td>
              <strong>{said[1]}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
