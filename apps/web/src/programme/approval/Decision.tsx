import { useState } from 'react';
import { Link } from 'react-router';
import { useShort } from '../../budget/use-amount';
import { ApproveSubmissionDocument, WithdrawSubmissionDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import styles from './Approval.module.css';
import { Decisions } from './Decisions';
import { Paid } from './Paid';
import type { Submission } from './parts';
import { SendBack } from './SendBack';
import { useRoute } from './use-route';

interface DecisionProps {
  submission: Submission;
  programmeId: string;
  onDecided(): Promise<unknown>;
}

/** How far a version is on its route, who decided what, and the decision where it is the reader's. */
export function Decision({ submission, programmeId, onDecided }: DecisionProps) {
  const text = useText();
  const route = useRoute();
  const short = useShort('programme.paid.short');
  const [sending, setSending] = useState(false);
  const approve = useCommand(ApproveSubmissionDocument, (data) => data.approveSubmission);
  const withdraw = useCommand(WithdrawSubmissionDocument, (data) => data.withdrawSubmission);
  const { id: submissionId, state, steps, step, decisions, mayDecide, decidedEarlier, mayWithdraw } = submission;
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
      {decidedEarlier && <p>{text(`programme.approval.another.${role}`)}</p>}
      <p>{text('programme.approval.route', { route: route(steps) })}</p>
      <Paid submission={submission} />
      <Decisions decisions={decisions} />
      <Failure
        sentence={short(approve.problem) ?? approve.issue('submissionId') ?? approve.sentence ?? withdraw.sentence}
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
