import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import styles from './Field.module.css';

interface Labelled {
  label: string;
  hint?: string;
  /** What is wrong and how to mend it. */
  error?: string | null;
}

export interface FieldProps extends InputHTMLAttributes<HTMLInputElement>, Labelled {
  /** A small control inside of the box, such as "show". */
  aside?: ReactNode;
}

export function Field({ label, hint, error, aside, ...input }: FieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(described) => (
        <>
          <input {...input} {...described} className={styles.input} />
          {aside}
        </>
      )}
    </FieldFrame>
  );
}

interface AreaFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement>, Labelled {}

/** Several lines of text. */
export function AreaField({ label, hint, error, ...area }: AreaFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(described) => <textarea {...area} {...described} className={styles.input} />}
    </FieldFrame>
  );
}

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement>, Labelled {
  choices: readonly { value: string; label: string; lang?: string }[];
}

/** A choice among a few, by the device's own list. */
export function SelectField({ label, hint, error, choices, ...select }: SelectFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(described) => (
        <select {...select} {...described} className={styles.input}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} lang={choice.lang}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

interface Described {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

function FieldFrame({ label, hint, error, children }: Labelled & { children(described: Described): ReactNode }) {
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
        {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy || undefined })}
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
