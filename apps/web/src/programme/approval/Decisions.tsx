import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import styles from './Approval.module.css';
import type { Submission } from './parts';

/** Who decided what of a version, in whose stead, and why. */
export function Decisions({ decisions }: Pick<Submission, 'decisions'>) {
  const text = useText();
  const { moment } = useFormat();
  if (decisions.length === 0) return null;
  const sentence = ({ decision, decidedBy, steadOf, decidedAt }: Submission['decisions'][number]) => {
    const said = { person: isolated(decidedBy), when: isolated(moment(decidedAt)) };
    return steadOf === null
      ? text(`programme.decided.${decision}`, said)
      : text(`programme.decided.stead.${decision}`, { ...said, manager: isolated(steadOf) });
  };
  return (
    <ol className={styles.decisions}>
      {decisions.map((decided) => (
        <li key={decided.step}>
          {sentence(decided)}
          {decided.reason && (
            <blockquote>
              <bdi>{decided.reason}</bdi>
            </blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}
