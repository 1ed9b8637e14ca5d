import { useText } from '../locale/use-text';
import { Button } from './Button';

/** Below a list that is shown a part at a time. */
export function More({ pending, onMore }: { pending?: boolean; onMore(): void }) {
  const text = useText();
  return (
    <p>
      <Button quiet pending={pending} onClick={onMore}>
        {text('house.more')}
      </Button>
    </p>
  );
}
