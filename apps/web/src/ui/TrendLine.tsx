import styles from './TrendLine.module.css';

interface TrendLineProps {
  /** The earliest first; y from 0 to 1, null where it is not told. */
  points: readonly { x: number; y: number | null; said: string }[];
  /** What stands below both ends. */
  ends: readonly [string, string];
  /** What the scale ends at. */
  scale: readonly [string, string];
}

const [width, height] = [300, 120];
const [above, below, start, end] = [22, 22, 40, 26];

/** A share over time, each point with its number. Drawn for the eye alone: the page says the same in a table. */
export function TrendLine({ points, ends, scale }: TrendLineProps) {
  const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0];
  const across = (x: number) =>
    last > first ? start + ((x - first) / (last - first)) * (width - start - end) : (start + width - end) / 2;
  const up = (y: number) => height - below - y * (height - below - above);
  const drawn = points.flatMap(({ x, y, said }) => (y === null ? [] : [{ at: [across(x), up(y)] as const, said }]));
  return (
    // Time and numbers run the same way in every language.
    <svg className={styles.trend} viewBox={`0 0 ${width} ${height}`} direction="ltr" aria-hidden="true">
      {[0, 1].map((y) => (
        <g key={y}>
          <path d={`M${start} ${up(y)}H${width - 4}`} className={styles.edge} />
          <text x={start - 6} y={up(y) + 4} textAnchor="end">
            {scale[y]}
          </text>
        </g>
      ))}
      <polyline points={drawn.map(({ at }) => at.join(',')).join(' ')} className={styles.line} />
      {drawn.map(({ at: [x, y], said }) => (
        <g key={x}>
          <circle cx={x} cy={y} r="4" className={styles.point} />
          <text x={x} y={y - 9} textAnchor="middle" className={styles.said}>
            {said}
          </text>
        </g>
      ))}
      {last > first ? (
        <>
          <text x={start} y={height - 6} textAnchor="start">
            {ends[0]}
          </text>
          <text x={width - 4} y={height - 6} textAnchor="end">
            {ends[1]}
          </text>
        </>
      ) : (
        <text x={across(first)} y={height - 6} textAnchor="middle">
          {ends[0]}
        </text>
      )}
    </svg>
  );
}
