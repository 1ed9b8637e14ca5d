import { leastPeople } from '@baobab/domain/needs';
import { useText } from '../locale/use-text';
import { useFormat } from '../locale/use-format';
import { CodeList } from '../ui/CodeList';
import { withheldSign, type Matrix } from './needs-cells';
import styles from './NeedsLegend.module.css';
import type { Measure } from './use-needs-place';

/** The upper end of each step of the ramp, by what is counted. */
const shares = [0, 0.25, 0.5, 0.75, 1];
const ends: Record<Measure, readonly number[]> = {
  people: shares,
  expected: shares,
  change: shares,
  gap: [0, 0.5, 1, 1.5, 2],
};

export function NeedsLegend({ measure, matrix }: { measure: Measure; matrix: Matrix }) {
  const text = useText();
  const { number } = useFormat();
  const write = (end: number) => number(end, measure === 'gap' ? {} : { style: 'percent' });
  const withheld = matrix.rows.some(({ suppressed }) => suppressed.includes(true));
  const few = matrix.rows.some(({ assessed }) =>
    assessed.some((people) => people !== null && people > 0 && people < leastPeople),
  );
  return (
    <div className={styles.legend}>
      <p>{text(`needs.legend.${measure}`)}</p>
      <ol className={styles.steps}>
        {ends[measure].map((end, step) => (
          <li key={end} data-step={step}>
            {step === 0 ? write(end) : text('needs.legend.upTo', { end: write(end) })}
          </li>
        ))}
        <li className={styles.none}>{text('needs.legend.none')}</li>
      </ol>
      {few && <p>{text('needs.legend.few')}</p>}
      {withheld && <p>{text('needs.legend.withheld', { sign: withheldSign })}</p>}
      <CodeList summary={text('needs.legend.codes')} codes={matrix.competencies} />
    </div>
  );
}
