import type { AttendanceState } from '../generated/documents';
import { useText } from '../locale/use-text';
import styles from './AttendancePicker.module.css';
import { ATTENDANCE } from './parts';

interface AttendancePickerProps {
  label: string;
  value: AttendanceState | null;
  onPick(state: AttendanceState): void;
}

/** Whether somebody came; nothing while it was not recorded. */
export function AttendancePicker({ label, value, onPick }: AttendancePickerProps) {
  const text = useText();
  return (
    <select
      className={styles.picker}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        const picked = ATTENDANCE.find((state) => state === event.target.value);
        if (picked) onPick(picked);
      }}
    >
      {value === null && <option value="">–</option>}
      {ATTENDANCE.map((state) => (
        <option key={state} value={state}>
          {text(`cohort.attendance.${state}`)}
        </option>
      ))}
    </select>
  );
}
