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
    /** Where the second value may lie, drawn behind it. */
    interval?: { low: number; high: number } | null;
  }[];
  /** The scale's end; the highest value where it is left out. */
  most?: number;
}

/** Two values a row on one scale, joined: where it was, and where it is. A table to who does not see it. */
export function Dumbbells({ caption, rowsAre, ends, rows, most }: DumbbellsProps) {
  const end = most ?? Math.max(1, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const at = (value: number) => `${Math.min(1, Math.max(0, value / end)) * 100}%`;
  const between = (low: number, high: number) => ({
    insetInlineStart: at(low),
    inlineSize: `calc(${at(high)} - ${at(low)})`,
  });
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
        {rows.map(({ id, name, title, values: [before, after], said, interval }) => (
          <tr key={id}>
            <th scope="row" title={title}>
              {name}
            </th>
            <td className={styles.drawn}>
              <span className={styles.track}>
                {before !== null && after !== null && (
                  <span className={styles.bar} style={between(Math.min(before, after), Math.max(before, after))} />
                )}
                {interval && <span className={styles.interval} style={between(interval.low, interval.high)} />}
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
