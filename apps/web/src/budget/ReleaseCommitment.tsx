import { ReleaseCommitmentDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';

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
    <Drawer title={text('budget.release')} onClose={onClose}>
      <p>{text('budget.release.means', { amount: open })}</p>
      <Failure sentence={release.issue('reason') ? null : (release.issue('programmeId') ?? release.sentence)} />
      <Form onSend={(field) => void send(field('reason'))}>
        <Field
          label={text('budget.reason')}
          name="reason"
          dir="auto"
          autoComplete="off"
          error={release.issue('reason')}
        />
        <Button type="submit" pending={release.pending}>
          {text('budget.release')}
        </Button>
      </Form>
    </Drawer>
  );
}
