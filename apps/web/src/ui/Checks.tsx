import { useId } from 'react';
import styles from './Checks.module.css';
import fields from './Field.module.css';

interface ChecksProps {
  legend: string;
  name: string;
  /** Ticked at first. */
  checked: readonly string[];
  choices: readonly { value: string; label: string }[];
  /** What is wrong and how to mend it. */
  error?: string | null;
}

/** A choice of several, by native boxes. */
export function Checks({ legend, name, checked, choices, error }: ChecksProps) {
  const errorId = useId();
  const described = error ? { 'aria-invalid': true, 'aria-describedby': errorId } : {};
  return (
    <fieldset className={styles.checks}>
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className={styles.check}>
          <input type="checkbox" name={name} value={value} defaultChecked={checked.includes(value)} {...described} />
          <span>{label}</span>
        </label>
      ))}
      {error && (
        <p className={fields.error} id={errorId}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
