import { useQuery } from '@apollo/client/react';
import { HandInWorkDocument, MyCompletionDocument, type MyCompletionQuery } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { AreaField, Field } from '../ui/Field';
import { Form } from '../ui/Form';
import styles from './Completion.module.css';
import { useConditions } from './use-conditions';

type Mine = NonNullable<MyCompletionQuery['myCompletion']>;

/** How she stands to what completes her cohort, and where she hands in what is asked of her. */
export function MyCompletion({ cohortId, over }: { cohortId: string; over: boolean }) {
  const text = useText();
  const { said, standing, summary } = useConditions();
  const { data, refetch } = useQuery(MyCompletionDocument, {
    variables: { cohortId },
    fetchPolicy: 'cache-and-network',
  });
  const mine = data?.myCompletion;
  if (!mine) return null;
  const { conditions, override, met, total } = mine;
  return (
    <details>
      <summary>{summary(met, total, conditions)}</summary>
      {override && (
        <p>
          {text(override.completes ? 'cohort.completion.mine.granted' : 'cohort.completion.mine.denied', {
            person: isolated(override.decidedBy),
            reason: isolated(override.reason),
          })}
        </p>
      )}
      <ul className={styles.conditions}>
        {conditions.map((condition) => (
          <li key={condition.id}>
            <strong>{said(condition)}</strong>: {standing(condition)}
            {condition.kind === 'work' && !over && condition.work !== 'accepted' && (
              <HandIn cohortId={cohortId} conditionId={condition.id} mine={mine} onHandedIn={() => void refetch()} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface HandInProps {
  cohortId: string;
  conditionId: string;
  mine: Mine;
  onHandedIn(): void;
}

function HandIn({ cohortId, conditionId, mine, onHandedIn }: HandInProps) {
  const text = useText();
  const handIn = useCommand(HandInWorkDocument, (data) => data.handInWork);
  const work = mine.works.find((each) => each.conditionId === conditionId);
  const send = async (field: (name: string) => string) => {
    const input = { cohortId, conditionId, text: field('text') || null, link: field('link') || null };
    if (await handIn.run({ input })) onHandedIn();
  };
  return (
    <>
      {work?.reason && <p>{text('cohort.work.missing', { reason: isolated(work.reason) })}</p>}
      <Failure sentence={handIn.issue('text') || handIn.issue('link') ? null : handIn.sentence} />
      <Form key={work?.revision ?? 0} onSend={(field) => void send(field)}>
        <AreaField
          label={text('cohort.work.text')}
          name="text"
          dir="auto"
          rows={4}
          maxLength={10000}
          defaultValue={work?.text ?? ''}
          error={handIn.issue('text')}
        />
        <Field
          label={text('cohort.work.link')}
          name="link"
          type="url"
          dir="ltr"
          defaultValue={work?.link ?? ''}
          error={handIn.issue('link')}
        />
        <Button type="submit" quiet pending={handIn.pending}>
          {text(work ? 'cohort.work.handInAgain' : 'cohort.work.handIn')}
        </Button>
      </Form>
    </>
  );
}
