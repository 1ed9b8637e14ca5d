import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import styles from './ItemMap.module.css';
import type { PlacedItem } from './parts';

const [width, height, below, beside] = [640, 316, 56, 56];
/** Further out is drawn at the edge. */
const [easiest, hardest] = [-4, 4];
const steps = [-4, -2, 0, 2, 4];

/** Each item by how hard it is and how sharply it tells people apart; the table beside it says the same in numbers. */
export function ItemMap({ items }: { items: readonly PlacedItem[] }) {
  const text = useText();
  const { number } = useFormat();
  const [least, most] = [
    Math.min(0, ...items.map(({ discrimination }) => discrimination)),
    Math.max(2, ...items.map(({ discrimination }) => discrimination)),
  ];
  const x = (difficulty: number) =>
    beside +
    ((Math.max(easiest, Math.min(hardest, difficulty)) - easiest) / (hardest - easiest)) * (width - beside - 12);
  const y = (discrimination: number) =>
    height - below - ((discrimination - least) / (most - least)) * (height - below - 12);
  return (
    <figure className={styles.figure}>
      <figcaption>
        {text('assessment.calibration.map')}
        <span className={styles.legend}>
          <span className={styles.used}>{text('assessment.calibration.map.used')}</span>
          <span className={styles.leftOut}>{text('assessment.calibration.map.leftOut')}</span>
        </span>
      </figcaption>
      {/* Numbers run the same way in every language. */}
      <svg viewBox={`0 0 ${width} ${height}`} direction="ltr" aria-hidden="true">
        <path d={`M${beside} 6V${height - below}H${width}`} className={styles.axis} />
        {steps.map((step) => (
          <text key={step} x={x(step)} y={height - below + 22} textAnchor="middle">
            {number(step)}
          </text>
        ))}
        {[0, most].map((step) => (
          <text key={step} x={beside - 8} y={y(step) + 4} textAnchor="end">
            {number(step, { maximumFractionDigits: 1 })}
          </text>
        ))}
        {least < 0 && <path d={`M${beside} ${y(0)}H${width}`} className={styles.axis} />}
        <text x={(beside + width) / 2} y={height - 6} textAnchor="middle">
          {text('assessment.calibration.map.across')}
        </text>
        <text x={18} y={(height - below) / 2} textAnchor="middle" transform={`rotate(-90 18 ${(height - below) / 2})`}>
          {text('assessment.calibration.map.up')}
        </text>
        {items.map(({ itemId, code, difficulty, discrimination, leftOut }) => (
          <circle
            key={itemId}
            cx={x(difficulty)}
            cy={y(discrimination)}
            r="5"
            className={leftOut === null ? styles.in : styles.out}
          >
            <title>{code}</title>
          </circle>
        ))}
      </svg>
    </figure>
  );
}
