import type { ReactNode } from 'react';
import { Words } from '../framework/Words';
import type { TextPartsFragment } from '../generated/documents';
import styles from './Rating.module.css';

interface LevelChoiceProps {
  /** What is chosen, in a word or two. */
  children: ReactNode;
  /** What it looks like. */
  descriptor?: TextPartsFragment | null;
  checked: boolean;
  onChoose(): void;
}

/** One level that can be chosen, by what it looks like. */
export function LevelChoice({ children, descriptor, checked, onChoose }: LevelChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="radio" name="level" checked={checked} onChange={onChoose} />
      <span>
        <strong>{children}</strong>
        {descriptor && (
          <span className={styles.descriptor}>
            <Words text={descriptor} />
          </span>
        )}
      </span>
    </label>
  );
}
