import { Link } from 'react-router';
import { WithdrawSubmissionDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Failure } from '../../ui/Failure';
import { LinkButton } from '../../ui/LinkButton';
import { Notice } from '../../ui/Notice';
import type { Programme } from '../parts';

interface PendingProps {
  pending: NonNullable<Programme['pending']>;
  mayWithdraw: boolean;
  onChanged(): Promise<unknown>;
}

/** A version waits for approval: whose, and that the draft may go on meanwhile without changing it. */
export function Pending({ pending, mayWithdraw, onChanged }: PendingProps) {
  const text = useText();
  const withdraw = useCommand(WithdrawSubmissionDocument, (data) => data.withdrawSubmission);
  const { versionId, submissionId, number, role } = pending;
  const send = async () => {
    if (await withdraw.run({ input: { submissionId } })) void onChanged();
  };
  return (
    <Notice tone="attention">
      <p>{text(`programme.pending.${role}`, { number })}</p>
      <p>
        <Link to={`/tailor/versions/${versionId}`}>{text('programme.pending.see')}</Link>{' '}
        {mayWithdraw && <LinkButton onClick={() => void send()}>{text('programme.withdraw')}</LinkButton>}
      </p>
      <Failure sentence={withdraw.sentence} />
    </Notice>
  );
}
