import { useState } from 'react';
import { HandInWorkDocument, type MyCompletionQuery } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { AreaField, Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import styles from './Completion.module.css';
import { WorkText } from './WorkText';

type Work = NonNullable<MyCompletionQuery['myCompletion']>['works'][number];

interface HandInProps {
  cohortId: string;
  conditionId: string;
  /** What she handed in before; null: nothing. */
  work: Work | null;
  /** The cohort is over for her: nothing is handed in any more. */
  over: boolean;
  onHandedIn(): Promise<unknown>;
}

/** What she handed in and how it stands; and where she hands it in, at first or once it was sent back. */
export function HandIn({ cohortId, conditionId, work, over, onHandedIn }: HandInProps) {
  const text = useText();
  const { moment } = useFormat();
  const [changing, setChanging] = useState(false);
  const waits = work?.state === 'handed_in';
  const writing = !over && (work === null || work.state === 'sent_back' || (waits && changing));
  return (
    <>
      {work && (
        <div className={styles.handed}>
          {waits && (
            <Notice tone={over ? 'attention' : 'done'}>
              {text(over ? 'cohort.work.undecided' : 'cohort.work.waits', { when: isolated(moment(work.handedInAt)) })}
            </Notice>
          )}
          {work.state === 'accepted' && work.decidedBy && (
            <p>{text('cohort.work.acceptedBy', { person: isolated(work.decidedBy) })}</p>
          )}
          {work.reason && (
            <Notice tone="attention">{text('cohort.work.missing', { reason: isolated(work.reason) })}</Notice>
          )}
          {!writing && <WorkText text={work.text} link={work.link} />}
        </div>
      )}
      {waits && !over && !changing && (
        <Button quiet onClick={() => setChanging(true)}>
          {text('cohort.work.change')}
        </Button>
      )}
      {writing && (
        <HandInForm
          key={work?.revision ?? 0}
          cohortId={cohortId}
          conditionId={conditionId}
          work={work}
          onHandedIn={async () => {
            await onHandedIn();
            setChanging(false);
          }}
        />
      )}
    </>
  );
}

type HandInFormProps = Omit<HandInProps, 'over'>;

function HandInForm({ cohortId, conditionId, work, onHandedIn }: HandInFormProps) {
  const text = useText();
  const handIn = useCommand(HandInWorkDocument, (data) => data.handInWork);
  const send = async (field: (name: string) => string) => {
    const input = { cohortId, conditionId, text: field('text') || null, link: field('link') || null };
    if (await handIn.run({ input })) void onHandedIn();
  };
  const issue = { text: handIn.issue('text'), link: handIn.issue('link') };
  // It was accepted meanwhile, or the cohort is over: what stands then is read.
  const late = handIn.issue('conditionId') ?? handIn.issue('cohortId');
  return (
    <Form onSend={(field) => void send(field)}>
      <AreaField
        label={text('cohort.work.text')}
        hint={text('cohort.work.text.hint')}
        name="text"
        dir="auto"
        rows={6}
        maxLength={10000}
        defaultValue={work?.text ?? ''}
        error={issue.text}
      />
      <Field
        label={text('cohort.work.link')}
        name="link"
        type="url"
        inputMode="url"
        dir="ltr"
        defaultValue={work?.link ?? ''}
        error={issue.link}
      />
      <Failure
        sentence={issue.text || issue.link ? null : (late ?? handIn.sentence)}
        onReload={handIn.reloadBy(onHandedIn, late !== null)}
      />
      <Button type="submit" pending={handIn.pending}>
        {text(work ? 'cohort.work.handInAgain' : 'cohort.work.handIn')}
      </Button>
    </Form>
  );
}
