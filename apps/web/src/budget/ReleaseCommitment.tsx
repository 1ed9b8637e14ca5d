import { ReleaseCommitmentDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { ReasonDrawer } from './ReasonDrawer';

interface ReleaseCommitmentProps {
  programmeId: string;
  /** What would be given back, written out. */
  open: string;
  onDone(): void;
  onClose(): void;
}

/** Gives back to the line what a programme does not need any more. */
export function ReleaseCommitment({ programmeId, open, onDone, onClose }: ReleaseCommitmentProps) {
  const text = useText();
  const release = useCommand(ReleaseCommitmentDocument, (result) => result.releaseCommitment);
  const send = async (reason: string) => {
    if (await release.run({ input: { programmeId, reason } })) onDone();
  };
  return (
    <ReasonDrawer
      action={text('budget.release')}
      means={text('budget.release.means', { amount: open })}
      pending={release.pending}
      sentence={release.issue('programmeId') ?? release.sentence}
      mistake={release.issue('reason')}
      onSend={(reason) => void send(reason)}
      onClose={onClose}
    />
  );
}
