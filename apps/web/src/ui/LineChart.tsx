import styles from './LineChart.module.css';

interface Point {
  x: number;
  y: number;
}

interface LineChartProps {
  caption: string;
  /** What goes along, and what goes up. */
  axes: readonly [string, string];
  /** Along x. */
  points: readonly Point[];
  /** One to look at. */
  marked?: Point;
  say(value: number): string;
}

const [width, height, below, beside] = [300, 150, 24, 44];

/** A line through points, both scales from 0; numbers at its ends. A table to who does not see it. */
export function LineChart({ caption, axes, points, marked, say }: LineChartProps) {
  const all = marked ? [...points, marked] : points;
  const most = { x: Math.max(1, ...all.map(({ x }) => x)), y: Math.max(1, ...all.map(({ y }) => y)) };
  const place = ({ x, y }: Point) => ({
    x: beside + (x / most.x) * (width - beside - 8),
    y: height - below - (y / most.y) * (height - below - 12),
  });
  const line = points.map((point) => Object.values(place(point)).join(',')).join(' ');
  return (
    <figure className={styles.figure}>
      <figcaption>{caption}</figcaption>
      {/* Numbers run the same way in every language. */}
      <svg viewBox={`0 0 ${width} ${height}`} direction="ltr" aria-hidden="true">
        <path d={`M${beside} 6V${height - below}H${width}`} className={styles.axis} />
        <text x={beside - 6} y={18} textAnchor="end">
          {say(most.y)}
        </text>
        <text x={beside - 6} y={height - below} textAnchor="end">
          {say(0)}
        </text>
        <text x={width - 8} y={height - 8} textAnchor="end">
          {say(most.x)}
        </text>
        <polyline points={line} className={styles.line} />
        {points.map((point) => (
          <circle key={point.x} cx={place(point).x} cy={place(point).y} r="2.5" className={styles.point} />
        ))}
        {marked && <circle cx={place(marked).x} cy={place(marked).y} r="6" className={styles.marked} />}
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
          {points.map(({ x, y }) => (
            <tr key={x}>
              <td>{say(x)}</td>
              <td>{say(y)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
