import { RefuseEnrolmentDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { AreaField } from '../ui/Field';
import { Form } from '../ui/Form';

interface RefuseRequestProps {
  request: { cohortId: string; personId: string; name: string };
  onRefused(): void;
  onClose(): void;
}

/** Refuses a request, with a reason that she reads. */
export function RefuseRequest({ request: { cohortId, personId, name }, onRefused, onClose }: RefuseRequestProps) {
  const text = useText();
  const refuse = useCommand(RefuseEnrolmentDocument, (result) => result.refuseEnrolment);
  const who = { person: isolated(name) };
  const send = async (reason: string) => {
    if (!(await refuse.run({ input: { cohortId, personId, reason } }))) return;
    onClose();
    onRefused();
  };
  return (
    <Drawer title={text('cohort.refuseOf', who)} onClose={onClose}>
      <Failure sentence={refuse.issue('reason') ? null : refuse.sentence} />
      <Form onSend={(field) => void send(field('reason'))}>
        <AreaField
          label={text('cohort.refuse.reason')}
          hint={text('cohort.refuse.reason.hint', who)}
          name="reason"
          dir="auto"
          rows={3}
          maxLength={1000}
          error={refuse.issue('reason')}
        />
        <Button type="submit" pending={refuse.pending}>
          {text('cohort.refuse.send')}
        </Button>
      </Form>
    </Drawer>
  );
}
