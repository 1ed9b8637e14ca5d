import { Button } from './Button';
import { Drawer } from './Drawer';
import { Failure } from './Failure';

interface ConfirmDrawerProps {
  /** What is done; the title, and the words of the button. */
  action: string;
  /** What goes with it, and does not come back. */
  consequence: string;
  pending: boolean;
  /** What went wrong with the last try. */
  sentence: string | null;
  onConfirm(): void;
  onClose(): void;
}

/** Before what can't be undone: what it does, and the one button that does it. */
export function ConfirmDrawer({ action, consequence, pending, sentence, onConfirm, onClose }: ConfirmDrawerProps) {
  return (
    <Drawer title={action} onClose={onClose}>
      <p>{consequence}</p>
      <Failure sentence={sentence} />
      <Button pending={pending} onClick={onConfirm}>
        {action}
      </Button>
    </Drawer>
  );
}
