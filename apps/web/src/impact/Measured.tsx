import { useText } from '../locale/use-text';
import { Dumbbells } from '../ui/Dumbbells';
import { ChangeByGroup } from './ChangeByGroup';
import { ChangeTable } from './ChangeTable';
import { OverTime } from './OverTime';
import type { Impact, Span } from './parts';
import styles from './Impact.module.css';
import { SpanChoice } from './SpanChoice';
import { useFigures } from './use-figures';

/** The change of one span; then over time, and by group. */
export function Measured({ impact, span, most }: { impact: Impact; span: Span; most: number }) {
  const text = useText();
  const taught = span.competencies.filter((competency) => competency.taught);
  const others = span.competencies.filter((competency) => !competency.taught);
  return (
    <>
      <section className={styles.section} aria-labelledby="impact-change">
        <h2 id="impact-change">{text('impact.change')}</h2>
        <p className={styles.quiet}>{text('impact.change.means')}</p>
        <SpanChoice impact={impact} shown={span} />
        <Drawn span={span} impact={impact} most={most} />
        <ChangeTable label={text('impact.change')} competencies={taught} />
        <p className={styles.quiet}>{text('impact.withheld')}</p>
        {others.length > 0 && (
          <details>
            <summary>{text('impact.others', { count: others.length })}</summary>
            <p className={styles.quiet}>{text('impact.others.means')}</p>
            <ChangeTable label={text('impact.others', { count: others.length })} competencies={others} />
          </details>
        )}
      </section>
      <OverTime impact={impact} competencies={taught} most={most} />
      <ChangeByGroup competencies={taught} />
      <details className={styles.section}>
        <summary>{text('impact.method')}</summary>
        <p>{text('impact.method.who')}</p>
        <p>{text('impact.method.figures')}</p>
        <p>{text('impact.method.cause')}</p>
      </details>
    </>
  );
}

function Drawn({ span, impact, most }: { span: Span; impact: Impact; most: number }) {
  const text = useText();
  const { level } = useFigures();
  const name = (id: string) => impact.rounds.find((round) => round.id === id)?.name ?? '';
  return (
    <Dumbbells
      caption={text('impact.drawn')}
      rowsAre={text('impact.competency')}
      ends={[name(span.fromRoundId), name(span.toRoundId)]}
      most={most}
      rows={span.competencies
        .filter(({ taught }) => taught)
        .map(({ competencyId, code, label, change }) => ({
          id: competencyId,
          name: code,
          title: label,
          values: [change?.meanBefore ?? null, change?.meanAfter ?? null],
          said: [level(change?.meanBefore ?? null), level(change?.meanAfter ?? null)],
          interval: change?.interval && {
            low: change.meanBefore + change.interval.low,
            high: change.meanBefore + change.interval.high,
          },
        }))}
    />
  );
}
