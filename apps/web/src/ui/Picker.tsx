import styles from './Picker.module.css';

interface PickerProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string; lang?: string }[];
  onPick(value: Value): void;
}

/** A small native choice whose label is for screen readers: the chosen value speaks for itself. */
export function Picker<Value extends string>({ label, value, choices, onPick }: PickerProps<Value>) {
  const pick = (wanted: string) => {
    const choice = choices.find((candidate) => candidate.value === wanted);
    if (choice) onPick(choice.value);
  };
  return (
    <select
      className={styles.picker}
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => pick(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} lang={choice.lang}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
