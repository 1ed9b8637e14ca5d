import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import type { Assessed } from './assessed';
import { changeOf } from './change-of';
import styles from './Institution.module.css';

/** The level of an indicator beside its target, and beside the one of the earlier assessment. */
export function Compared({ assessed, each }: { assessed: Assessed; each: Assessed['indicators'][number] }) {
  const text = useText();
  const { indicator, settled, target, earlier } = each;
  const levelOf = (ordinal: number) =>
    isolated(indicator.choices.find((choice) => choice.ordinal === ordinal)?.level.label ?? String(ordinal));
  const gap = settled && target !== null ? target - settled.ordinal : null;
  const by = changeOf(settled?.ordinal ?? null, earlier);
  return (
    <>
      {target !== null && (
        <p className={styles.quiet}>
          {text('assessment.institution.target', { level: levelOf(target) })}{' '}
          {gap !== null &&
            (gap > 0 ? text('assessment.institution.below', { gap }) : text('assessment.institution.reached'))}
        </p>
      )}
      {earlier !== null && assessed.earlier && (
        <p className={styles.quiet}>
          {text('assessment.institution.then', { name: isolated(assessed.earlier.name), level: levelOf(earlier) })}{' '}
          {by !== null && <Change by={by} />}
        </p>
      )}
    </>
  );
}

function Change({ by }: { by: number }) {
  const text = useText();
  if (by === 0) return text('assessment.institution.same');
  return text(by > 0 ? 'assessment.institution.higher' : 'assessment.institution.lower', { by: Math.abs(by) });
}
