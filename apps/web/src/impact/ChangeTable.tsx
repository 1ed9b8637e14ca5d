import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { classNames } from '../ui/class-names';
import { Table } from '../ui/Table';
import type { Change, CompetencyChange } from './parts';
import styles from './Impact.module.css';
import { useFigures } from './use-figures';

const columns = ['competency', 'n', 'meanChange', 'dz', 'p', 'dropOut'] as const;

/** A competency a row: how many, how far, how sure, and who was lost. */
export function ChangeTable({ label, competencies }: { label: string; competencies: readonly CompetencyChange[] }) {
  const text = useText();
  return (
    <Table label={label} head={columns.map((column) => text(`impact.column.${column}`))}>
      {competencies.map((competency) => (
        <Row key={competency.competencyId} {...competency} />
      ))}
    </Table>
  );
}

function Row({ code, label, change, dropOut, bounds }: CompetencyChange) {
  const text = useText();
  const { number } = useFormat();
  const { level, interval } = useFigures();
  return (
    <tr>
      <th scope="row">
        {code} <bdi>{label}</bdi>
      </th>
      {change ? <ChangeCells {...change} /> : <WithheldCells />}
      <td>
        {text('impact.dropOut', { dropped: number(dropOut.dropped), first: number(dropOut.first) })}
        {dropOut.firstOfStayed !== null && dropOut.firstOfDropped !== null && (
          <span className={classNames(styles.small, styles.wraps)}>
            {text('impact.dropOut.levels', {
              stayed: level(dropOut.firstOfStayed),
              dropped: level(dropOut.firstOfDropped),
            })}
          </span>
        )}
        {bounds && (
          <span className={classNames(styles.small, styles.wraps)}>
            {text('impact.bounds', { bounds: interval(bounds) ?? '' })}
          </span>
        )}
      </td>
    </tr>
  );
}

function ChangeCells({ n, meanChange, interval: ofMean, dz, dzInterval, p: raw, pAdjusted, notTold }: Change) {
  const text = useText();
  const { number } = useFormat();
  const { signed, interval, p } = useFigures();
  return (
    <>
      <td>{number(n)}</td>
      <td>
        {signed(meanChange)}
        <span className={styles.small}>{interval(ofMean)}</span>
      </td>
      <td>
        {dz === null ? notTold && text(`impact.because.${notTold}`) : signed(dz)}
        <span className={styles.small}>{interval(dzInterval)}</span>
      </td>
      <td>
        {pAdjusted !== null && p(pAdjusted)}
        {raw !== null && <span className={styles.small}>{text('impact.alone', { p: p(raw) })}</span>}
      </td>
    </>
  );
}

function WithheldCells() {
  return (['n', 'meanChange', 'dz', 'p'] as const).map((column) => <td key={column}>⁝</td>);
}
