import styles from './LineChart.module.css';

interface TimeLineProps {
  caption: string;
  /** What a point is, and what goes up. */
  axes: readonly [string, string];
  /** In the order of time; a value of null is not told. */
  points: readonly { id: string; at: Date; name: string; value: number | null }[];
  /** The end of the scale that goes up, from 0. */
  most: number;
  say(value: number | null): string;
}

const [width, height, beside, below, above] = [300, 120, 28, 22, 20];

/** Values at moments, as far apart as they were, each with its number. A table to who does not see it. */
export function TimeLine({ caption, axes, points, most, say }: TimeLineProps) {
  const times = points.map(({ at }) => +at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (at: Date) => beside + ((+at - first) / Math.max(1, last - first)) * (width - 2 * beside);
  const y = (value: number) => height - below - (value / most) * (height - below - above);
  const told = points.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value }]));
  return (
    <figure className={styles.figure}>
      <figcaption>{caption}</figcaption>
      {/* Time runs the same way in every language. */}
      <svg viewBox={`0 0 ${width} ${height}`} direction="ltr" aria-hidden="true">
        <path d={`M${beside / 2} ${height - below}H${width}`} className={styles.axis} />
        <polyline points={told.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')} className={styles.line} />
        {told.map(({ id, at, value }) => (
          <g key={id}>
            <circle cx={x(at)} cy={y(value)} r="4" className={styles.point} />
            <text x={x(at)} y={y(value) - 8} textAnchor="middle">
              {say(value)}
            </text>
          </g>
        ))}
        {points.map(({ id, at }, index) => (
          <text key={id} x={x(at)} y={height - 7} textAnchor="middle">
            {index + 1}
          </text>
        ))}
      </svg>
      <table className="visually-hidden">
        <thead>
          <tr>
            {axes.map((axis) => (
              <th key={axis} scope="col">
                {axis}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ id, name, value }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{say(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
