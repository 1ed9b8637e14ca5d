import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';

/** The way back to the first step. */
export function OtherFile({ onRestart }: { onRestart(): void }) {
  const text = useText();
  return (
    <Button quiet onClick={onRestart}>
      {text('assessment.import.otherFile')}
    </Button>
  );
}
