import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import styles from './Field.module.css';

export interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string;
  /** What is wrong and how to mend it. */
  error?: string | null;
  /** A small control inside of the box, such as "show". */
  aside?: ReactNode;
}

export function Field({ label, hint, error, aside, ...input }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
      <div className={styles.box}>
        <input
          {...input}
          id={id}
          className={styles.input}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
        />
        {aside}
      </div>
      {error && (
        <p className={styles.error} id={errorId}>
          {error}
        </p>
      )}
    </div>
  );
}

interface FieldAsideProps {
  /** Begins with the visible words, so that it can be spoken to. */
  label: string;
  onClick(): void;
  children: ReactNode;
}

export function FieldAside({ label, onClick, children }: FieldAsideProps) {
  return (
    <button type="button" className={styles.aside} aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
