import { useState } from 'react';
import { Link } from 'react-router';
import {
  ApproveSubmissionDocument,
  WithdrawSubmissionDocument,
  type ProgrammeVersionQuery,
} from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import styles from './Approval.module.css';
import { SendBack } from './SendBack';
import { useRoute } from './use-route';

type Submission = NonNullable<NonNullable<ProgrammeVersionQuery['programmeVersion']>['submission']>;

interface DecisionProps {
  submission: Submission;
  programmeId: string;
  onDecided(): Promise<unknown>;
}

/** How far a version is on its route, who decided what, and the decision where it is the reader's. */
export function Decision({ submission, programmeId, onDecided }: DecisionProps) {
  const text = useText();
  const route = useRoute();
  const { moment } = useFormat();
  const [sending, setSending] = useState(false);
  const approve = useCommand(ApproveSubmissionDocument, (data) => data.approveSubmission);
  const withdraw = useCommand(WithdrawSubmissionDocument, (data) => data.withdrawSubmission);
  const { id: submissionId, state, steps, step, decisions, mayDecide, mayWithdraw } = submission;
  const role = steps[step - 1] ?? 'manager';
  const decide = async () => {
    if (await approve.run({ input: { submissionId, step } })) void onDecided();
  };
  const takeBack = async () => {
    if (await withdraw.run({ input: { submissionId } })) void onDecided();
  };
  return (
    <section aria-labelledby="version-approval">
      <h2 id="version-approval">{text('programme.approval')}</h2>
      <p role="status">
        {state === 'pending' ? text(`programme.approval.waits.${role}`) : text(`programme.approval.${state}`)}
      </p>
      <p>{text('programme.approval.route', { route: route(steps) })}</p>
      {decisions.length > 0 && (
        <ol className={styles.decisions}>
          {decisions.map(({ step: at, decision, reason, decidedBy, decidedAt }) => (
            <li key={at}>
              {text(`programme.decided.${decision}`, {
                person: isolated(decidedBy),
                when: isolated(moment(decidedAt)),
              })}
              {reason && (
                <blockquote>
                  <bdi>{reason}</bdi>
                </blockquote>
              )}
            </li>
          ))}
        </ol>
      )}
      <Failure
        sentence={approve.issue('submissionId') ?? approve.sentence ?? withdraw.sentence}
        onReload={approve.problem ? () => void onDecided() : undefined}
      />
      <div className={styles.actions}>
        {mayDecide && (
          <>
            <Button pending={approve.pending} onClick={() => void decide()}>
              {text(step === steps.length ? 'programme.approve.publish' : 'programme.approve')}
            </Button>
            <Button quiet onClick={() => setSending(true)}>
              {text('programme.sendBack')}
            </Button>
          </>
        )}
        {mayWithdraw && (
          <Button quiet pending={withdraw.pending} onClick={() => void takeBack()}>
            {text('programme.withdraw')}
          </Button>
        )}
        {state === 'sent_back' && <Link to={`/tailor/${programmeId}`}>{text('programme.versions.toPlan')}</Link>}
      </div>
      {sending && (
        <SendBack
          submissionId={submissionId}
          step={step}
          onSent={() => void onDecided()}
          onClose={() => setSending(false)}
        />
      )}
    </section>
  );
}
