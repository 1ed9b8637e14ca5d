import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Table } from '../ui/Table';
import type { CompetencyChange } from './parts';
import styles from './Impact.module.css';
import { useFigures } from './use-figures';

const columns = ['competency', 'n', 'meanChange', 'dz', 'p', 'dropOut', 'bounds'] as const;

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
  const { level, signed, interval, p } = useFigures();
  const because = change?.notTold && text(`impact.because.${change.notTold}`);
  return (
    <tr>
      <th scope="row">
        {code} <bdi>{label}</bdi>
      </th>
      <td>{change ? number(change.n) : '⁝'}</td>
      <td>
        {change ? signed(change.meanChange) : '⁝'}
        <span className={styles.small}>{interval(change?.interval ?? null)}</span>
      </td>
      <td>
        {change?.dz == null ? (because ?? '⁝') : signed(change.dz)}
        <span className={styles.small}>{interval(change?.dzInterval ?? null)}</span>
      </td>
      <td>
        {change?.p == null ? '' : p(change.pAdjusted ?? change.p)}
        {change?.pAdjusted != null && change.p !== null && (
          <span className={styles.small}>{text('impact.alone', { p: p(change.p) })}</span>
        )}
      </td>
      <td>
        {text('impact.dropOut', { dropped: number(dropOut.dropped), first: number(dropOut.first) })}
        {dropOut.firstOfStayed !== null && dropOut.firstOfDropped !== null && (
          <span className={styles.small}>
            {text('impact.dropOut.levels', {
              stayed: level(dropOut.firstOfStayed),
              dropped: level(dropOut.firstOfDropped),
            })}
          </span>
        )}
      </td>
      <td>{interval(bounds) ?? '⁝'}</td>
    </tr>
  );
}
