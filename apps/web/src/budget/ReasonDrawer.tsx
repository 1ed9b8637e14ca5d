import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';

interface ReasonDrawerProps {
  /** What is done; the title, and the words of the button. */
  action: string;
  /** What it does. */
  means: string;
  pending: boolean;
  /** What went wrong with the last try, but for the reason. */
  sentence: string | null;
  /** What is wrong with the reason. */
  mistake: string | null;
  onSend(reason: string): void;
  onClose(): void;
}

/** Before something is done with money that stays in the list: what it does, and why. */
export function ReasonDrawer({ action, means, pending, sentence, mistake, onSend, onClose }: ReasonDrawerProps) {
  const text = useText();
  return (
    <Drawer title={action} onClose={onClose}>
      <p>{means}</p>
      <Failure sentence={mistake ? null : sentence} />
      <Form onSend={(field) => onSend(field('reason'))}>
        <Field label={text('budget.reason')} name="reason" dir="auto" autoComplete="off" error={mistake} />
        <Button type="submit" pending={pending}>
          {action}
        </Button>
      </Form>
    </Drawer>
  );
}
