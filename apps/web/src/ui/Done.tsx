import { useText } from '../locale/use-text';
import { Button } from './Button';
import styles from './Done.module.css';
import { Notice } from './Notice';

export interface DoneThing {
  sentence: string;
  /** Takes it back; nothing when it can't be. */
  undo?: () => void;
}

/** Says what was just done, with the way back. */
export function Done({ done }: { done: DoneThing | null }) {
  const text = useText();
  if (!done) return null;
  return (
    <Notice tone="done">
      <div className={styles.done}>
        <p>{done.sentence}</p>
        {done.undo && (
          <Button quiet onClick={done.undo}>
            {text('house.undo')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
