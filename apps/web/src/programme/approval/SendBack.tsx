import { SendSubmissionBackDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Drawer } from '../../ui/Drawer';
import { Failure } from '../../ui/Failure';
import { AreaField } from '../../ui/Field';
import { Form } from '../../ui/Form';

interface SendBackProps {
  submissionId: string;
  step: number;
  onSent(): void;
  onClose(): void;
}

/** Sends a version back with a reason, which whoever submitted it reads. */
export function SendBack({ submissionId, step, onSent, onClose }: SendBackProps) {
  const text = useText();
  const back = useCommand(SendSubmissionBackDocument, (data) => data.sendSubmissionBack);
  const send = async (reason: string) => {
    if (!(await back.run({ input: { submissionId, step, reason } }))) return;
    onClose();
    onSent();
  };
  return (
    <Drawer title={text('programme.sendBack')} onClose={onClose}>
      <Failure sentence={back.issue('reason') ? null : back.sentence} />
      <Form onSend={(field) => void send(field('reason'))}>
        <AreaField
          label={text('programme.sendBack.reason')}
          hint={text('programme.sendBack.reason.hint')}
          name="reason"
          dir="auto"
          rows={3}
          maxLength={1000}
          error={back.issue('reason')}
        />
        <Button type="submit" pending={back.pending}>
          {text('programme.sendBack.send')}
        </Button>
      </Form>
    </Drawer>
  );
}
