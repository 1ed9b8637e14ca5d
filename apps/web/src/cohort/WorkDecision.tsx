import { useState } from 'react';
import { DecideWorkDocument, type LedWorkPartsFragment, UndoWorkAcceptanceDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { AreaField } from '../ui/Field';
import { Form } from '../ui/Form';
import styles from './Completion.module.css';
import { WorkText } from './WorkText';

/** Of a list of one cohort, or of several. */
export type ReadWork = Omit<LedWorkPartsFragment, '__typename' | 'cohortName'> & { cohortName?: string };

interface WorkDecisionProps {
  work: ReadWork;
  onDecided(): void;
}

/** What somebody handed in, accepted here or sent back with what is missing; what is accepted may be taken back, with a reason. */
export function WorkDecision({ work, onDecided }: WorkDecisionProps) {
  const text = useText();
  const { moment } = useFormat();
  const [returning, setReturning] = useState(false);
  const decide = useCommand(DecideWorkDocument, (data) => data.decideWork);
  const undo = useCommand(UndoWorkAcceptanceDocument, (data) => data.undoWorkAcceptance);
  const { cohortId, conditionId, personId, name, title, state, revision } = work;
  const place = { cohortId, conditionId, personId, expectedRevision: revision };
  const accept = async () => {
    if (await decide.run({ input: { ...place, accepted: true } })) onDecided();
  };
  const isAccepted = state === 'accepted';
  const command = isAccepted ? undo : decide;
  const sendBack = async (reason: string) => {
    const done = isAccepted
      ? await undo.run({ input: { ...place, reason } })
      : await decide.run({ input: { ...place, accepted: false, reason } });
    if (done) onDecided();
  };
  const of = { person: isolated(name), work: isolated(title) };
  const general = command.issue('accepted') ?? command.issue('conditionId') ?? command.issue('cohortId');
  const acceptWord = state === 'sent_back' ? 'cohort.work.acceptLate' : 'cohort.work.accept';
  const backWord = isAccepted ? 'cohort.work.takeBack' : 'cohort.work.sendBack';
  return (
    <article className={styles.work} aria-label={text('cohort.work.of', of)}>
      <p>{text('cohort.work.of', of)}</p>
      <small className={styles.quiet}>
        {work.cohortName && <bdi>{work.cohortName} · </bdi>}
        {moment(work.handedInAt)}
      </small>
      <WorkText text={work.text} link={work.link} />
      {isAccepted && <p>{text('cohort.work.acceptedBy', { person: isolated(work.decidedBy ?? '') })}</p>}
      {state === 'sent_back' && (
        <p>
          {text('cohort.work.sentBackBy', {
            person: isolated(work.decidedBy ?? ''),
            reason: isolated(work.reason ?? ''),
          })}
        </p>
      )}
      <Failure
        sentence={command.issue('reason') ? null : (general ?? command.sentence)}
        onReload={command.reloadBy(async () => onDecided(), general !== null)}
      />
      {!returning && (
        <p className={styles.actions}>
          {!isAccepted && (
            <Button
              quiet={state === 'sent_back'}
              pending={decide.pending}
              aria-label={text(`${acceptWord}Of`, of)}
              onClick={() => void accept()}
            >
              {text(acceptWord)}
            </Button>
          )}
          {state !== 'sent_back' && (
            <Button quiet aria-label={text(`${backWord}Of`, of)} onClick={() => setReturning(true)}>
              {text(backWord)}
            </Button>
          )}
        </p>
      )}
      {returning && (
        <Form onSend={(field) => void sendBack(field('reason'))}>
          <AreaField
            label={text(isAccepted ? 'cohort.work.takeBack.why' : 'cohort.work.reason')}
            hint={text('cohort.work.reason.hint')}
            name="reason"
            dir="auto"
            rows={2}
            maxLength={1000}
            autoFocus
            error={command.issue('reason')}
          />
          <p className={styles.actions}>
            <Button type="submit" pending={command.pending}>
              {text(backWord)}
            </Button>
            <Button quiet onClick={() => setReturning(false)}>
              {text('house.close')}
            </Button>
          </p>
        </Form>
      )}
    </article>
  );
}
