import { useText } from '../locale/use-text';
import styles from './Completion.module.css';
import { type ReadWork, WorkDecision } from './WorkDecision';

interface WorksProps {
  waiting: readonly ReadWork[];
  decided: readonly ReadWork[];
  onDecided(): void;
}

/** Works to read, and below them, folded, those that were decided: a decision may be changed. */
export function Works({ waiting, decided, onDecided }: WorksProps) {
  const text = useText();
  const shown = (works: readonly ReadWork[]) =>
    works.map((work) => (
      <WorkDecision
        key={`${work.cohortId} ${work.conditionId} ${work.personId} ${work.revision}`}
        work={work}
        onDecided={onDecided}
      />
    ));
  return (
    <>
      {shown(waiting)}
      {decided.length > 0 && (
        <details className={styles.decided}>
          <summary>{text('cohort.work.decided', { count: decided.length })}</summary>
          {shown(decided)}
        </details>
      )}
    </>
  );
}
