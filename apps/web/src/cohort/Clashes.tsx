import type { ClashPartsFragment } from '../generated/documents';
import type { Problem } from '../graphql/problem';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './Clashes.module.css';

type Clash = ClashPartsFragment;

/** What a refused command says of it. */
export const clashesIn = (problem: Problem | null): readonly Clash[] =>
  problem && 'clashes' in problem ? (problem.clashes as readonly Clash[]) : [];

/** Which sessions are at the same time, and why that can't be. */
export function Clashes({ clashes }: { clashes: readonly Clash[] }) {
  const text = useText();
  const { span, list } = useFormat();
  if (clashes.length === 0) return null;
  return (
    <ul className={styles.clashes}>
      {clashes.map((clash, place) => {
        const { kind, title, cohortName, startsAt, endsAt, count, people } = clash;
        const session =
          title !== null && cohortName !== null
            ? text('cohort.clash.sessionOf', { title: isolated(title), cohort: isolated(cohortName) })
            : text('cohort.clash.unknown');
        const time = isolated(span(startsAt, endsAt));
        return (
          <li key={place}>
            {kind === 'learner'
              ? text('cohort.clash.learner', { count, session, time })
              : text(`cohort.clash.${kind}`, { session, time })}{' '}
            {people.length > 0 && text('cohort.clash.people', { people: list(people.map(isolated)) })}
          </li>
        );
      })}
    </ul>
  );
}
