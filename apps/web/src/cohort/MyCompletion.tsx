import { useQuery } from '@apollo/client/react';
import { PageState } from '../framework/PageState';
import { MyCompletionDocument } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import styles from './Completion.module.css';
import { HandIn } from './HandIn';
import { useConditions } from './use-conditions';

/** How she stands to what completes her cohort, and where she hands in what is asked of her. */
export function MyCompletion({ cohortId, over }: { cohortId: string; over: boolean }) {
  const text = useText();
  const { said, standing, summary } = useConditions();
  const { data, error, refetch } = useQuery(MyCompletionDocument, {
    variables: { cohortId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const mine = data.myCompletion;
  if (!mine) return null;
  const { conditions, override, undone, works, met, total } = mine;
  // What she has to do stands open before her.
  const toDo = !over && conditions.some(({ kind, work }) => kind === 'work' && work !== 'accepted');
  return (
    <details open={toDo || undefined}>
      <summary className={styles.summary}>{summary(met, total, conditions)}</summary>
      {override && (
        <p>
          {text(override.completes ? 'cohort.completion.mine.granted' : 'cohort.completion.mine.denied', {
            person: isolated(override.decidedBy),
            reason: isolated(override.reason),
          })}
        </p>
      )}
      {undone && (
        <p>
          {text('cohort.completion.mine.undone', {
            person: isolated(undone.undoneBy),
            reason: isolated(undone.reason),
          })}
        </p>
      )}
      <ul className={styles.conditions}>
        {conditions.map((condition) => (
          <li key={condition.id} className={styles.asked}>
            <p>
              <strong>{said(condition)}</strong>: {standing(condition)}
            </p>
            {condition.kind === 'work' && (
              <HandIn
                cohortId={cohortId}
                conditionId={condition.id}
                work={works.find((each) => each.conditionId === condition.id) ?? null}
                over={over}
                onHandedIn={refetch}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
