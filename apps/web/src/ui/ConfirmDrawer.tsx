import { Button } from './Button';
import { Drawer } from './Drawer';
import { Failure, type FailureProps } from './Failure';

interface ConfirmDrawerProps extends FailureProps {
  /** What is done; the title, and the words of the button. */
  action: string;
  /** What goes with it, and does not come back. */
  consequence: string;
  pending: boolean;
  onConfirm(): void;
  onClose(): void;
}

/** Before what can't be undone: what it does, and the one button that does it. */
export function ConfirmDrawer({
  action,
  consequence,
  pending,
  sentence,
  onReload,
  onConfirm,
  onClose,
}: ConfirmDrawerProps) {
  return (
    <Drawer title={action} onClose={onClose}>
      <p>{consequence}</p>
      <Failure sentence={sentence} onReload={onReload} />
      <Button pending={pending} onClick={onConfirm}>
        {action}
      </Button>
    </Drawer>
  );
}
