import type { WarningPartsFragment } from '../../generated/documents';
import type { Problem } from '../../graphql/problem';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import styles from '../Clashes.module.css';

type Warning = WarningPartsFragment;

/** What a refused command says of it. */
export const warningsIn = (problem: Problem | null): readonly Warning[] =>
  problem && 'warnings' in problem ? (problem.warnings as readonly Warning[]) : [];

/** What speaks against a session, and does not make it impossible. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const text = useText();
  if (warnings.length === 0) return null;
  // A trainer is away on each of many days of a series for the same reason: said once.
  const sentences = new Set(
    warnings.map(({ kind, name, seats }) => {
      const why = name === null ? '' : ` (${isolated(name)})`;
      return kind === 'venue_small'
        ? text('timetable.warning.venue_small', { seats: seats ?? 0 })
        : text(`timetable.warning.${kind}`, { why });
    }),
  );
  return (
    <ul className={styles.clashes}>
      {[...sentences].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
