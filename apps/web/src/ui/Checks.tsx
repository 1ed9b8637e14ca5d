import styles from './Checks.module.css';

interface ChecksProps {
  legend: string;
  name: string;
  /** Ticked at first. */
  checked: readonly string[];
  choices: readonly { value: string; label: string }[];
}

/** A choice of several, by native boxes. */
export function Checks({ legend, name, checked, choices }: ChecksProps) {
  return (
    <fieldset className={styles.checks}>
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className={styles.check}>
          <input type="checkbox" name={name} value={value} defaultChecked={checked.includes(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
