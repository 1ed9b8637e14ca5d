import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { LineChart } from '../ui/LineChart';
import { TracksCurve } from './TracksCurve';
import { LimitSentence } from './LimitSentence';
import type { Outcome, Scenario } from './parts';
import styles from './Proof.module.css';

/** How good the set is known to be, which limits hold it back, and what more hours would close. */
export function Proof({ scenario, outcome }: { scenario: Scenario; outcome: Outcome }) {
  const text = useText();
  const { number, percent } = useFormat();
  const { status, value, bound, tiesSettled, limits, curve, budgetCurve, tracksCurve, plan } = outcome;
  const off =
    value === null || bound === null || value === bound ? 0 : Math.abs(bound - value) / Math.max(value, bound);
  return (
    <section className={styles.proof} aria-labelledby="bench-proof">
      <h2 id="bench-proof">{text('programme.proof')}</h2>
      <p className={styles.status} data-status={status}>
        {status === 'within_bound' && value === null
          ? text('programme.status.within_bound.withheld')
          : text(`programme.status.${status}`, { share: percent(off) })}
      </p>
      {status === 'optimal' && !tiesSettled && <p className={styles.quiet}>{text('programme.ties')}</p>}
      <ul className={styles.limits}>
        {limits.map((effect) => (
          <LimitSentence
            key={effect.limit}
            effect={effect}
            scenario={scenario}
            plan={status === 'infeasible' ? null : plan}
          />
        ))}
      </ul>
      <TracksCurve points={tracksCurve} />
      {curve.length > 1 && plan.needClosed !== null && (
        <LineChart
          caption={text('programme.curve')}
          axes={[text('programme.curve.hours'), text('programme.curve.closed')]}
          points={curve.map(({ hours, needClosed }) => ({ x: hours, y: needClosed }))}
          marked={{ x: plan.hours, y: plan.needClosed }}
          say={number}
        />
      )}
      {budgetCurve.length > 1 && plan.needClosed !== null && plan.cost !== null && (
        <LineChart
          caption={text('programme.budgetCurve')}
          axes={[text('programme.budgetCurve.cost'), text('programme.curve.closed')]}
          points={budgetCurve.map(({ cost, needClosed }) => ({ x: cost, y: needClosed }))}
          marked={{ x: plan.cost, y: plan.needClosed }}
          say={number}
        />
      )}
    </section>
  );
}
