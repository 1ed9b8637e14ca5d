import { useEffect, useRef } from 'react';
import { useText } from '../locale/use-text';
import { Button } from './Button';
import { Notice } from './Notice';

export interface FailureProps {
  /** What went wrong with the last try; nothing when null. */
  sentence: string | null;
  /** Set when somebody else changed the same thing: reads the newer version into the form. */
  onReload?: (() => void) | undefined;
}

/** What went wrong with a form, and the way out: in sight, wherever on a long page the last try was. */
export function Failure({ sentence, onReload }: FailureProps) {
  const text = useText();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, [sentence]);
  if (!sentence) return null;
  return (
    <div ref={notice}>
      <Notice tone="danger">
        <p>{sentence}</p>
        {onReload && (
          <Button quiet onClick={onReload}>
            {text('house.loadNewer')}
          </Button>
        )}
      </Notice>
    </div>
  );
}
