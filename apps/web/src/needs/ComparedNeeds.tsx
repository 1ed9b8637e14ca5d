import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Dumbbells } from '../ui/Dumbbells';
import { Notice } from '../ui/Notice';
import styles from './NeedsPage.module.css';
import { inOrder, shareOf, withheldSign, type Matrix, type MatrixRow } from './needs-cells';

/** Where the people of the first row stood and stand: a competency a row. */
export function ComparedNeeds({ matrix, compared }: { matrix: Matrix; compared: Matrix }) {
  const [then, now] = inOrder(matrix, compared);
  const text = useText();
  const { percent, date } = useFormat();
  const calledOf = ({ report, round }: Matrix) =>
    report
      ? text('needs.compare.report', { name: isolated(report.name), day: date(new Date(report.savedAt)) })
      : isolated(round.name);
  const write = (row: MatrixRow | undefined, at: number) => {
    const share = shareOf(row, at);
    if (share === null) return row?.suppressed[at] ? withheldSign : '–';
    return text('needs.compare.share', {
      share: percent(share),
      inNeed: row?.inNeed[at] ?? 0,
      assessed: row?.assessed[at] ?? 0,
    });
  };
  const [here, before] = [now.rows[0], then.rows[0]];
  return (
    <section className={styles.section}>
      <h2>{text('needs.compare.title')}</h2>
      <p>{text('needs.compare.sentence', { now: calledOf(now), then: calledOf(then) })}</p>
      {now.round.instrument !== then.round.instrument && (
        <Notice tone="attention">{text('needs.compare.instruments')}</Notice>
      )}
      <Dumbbells
        caption={text('needs.compare.title')}
        rowsAre={text('needs.competency')}
        ends={[text('needs.compare.then'), text('needs.compare.now')]}
        most={1}
        rows={now.competencies.map(({ id, code, label }, index) => {
          const at = then.competencies.findIndex((competency) => competency.id === id);
          const values = [shareOf(before, at), shareOf(here, index)] as const;
          return {
            id,
            name: code,
            title: label,
            values,
            said: [write(before, at), write(here, index)] as const,
          };
        })}
      />
    </section>
  );
}
