import type { UnchosenReason } from '../generated/documents';
import { useText } from '../locale/use-text';
import type { Outcome } from './parts';
import styles from './Unchosen.module.css';

/** The modules that close something and are not in the set, by the reason why. */
export function Unchosen({ unchosen }: { unchosen: Outcome['unchosen'] }) {
  const text = useText();
  if (unchosen.length === 0) return null;
  const reasons = [...new Set(unchosen.map(({ reason }) => reason))];
  return (
    <details className={styles.unchosen}>
      <summary>{text('programme.unchosen', { count: unchosen.length })}</summary>
      <dl>
        {reasons.map((reason) => (
          <OfReason key={reason} reason={reason} modules={unchosen.filter((each) => each.reason === reason)} />
        ))}
      </dl>
    </details>
  );
}

function OfReason({ reason, modules }: { reason: UnchosenReason; modules: Outcome['unchosen'] }) {
  const text = useText();
  return (
    <>
      <dt>{text(`programme.unchosen.${reason}`)}</dt>
      {modules.map(({ module, insteadOf }) => (
        <dd key={module.id}>
          <bdi>{module.text.label}</bdi>
          {insteadOf && (
            <>
              {' '}
              — {text('programme.unchosen.insteadOf')} <bdi>{insteadOf.text.label}</bdi>
            </>
          )}
        </dd>
      ))}
    </>
  );
}
