import { useText } from '../locale/use-text';
import type { ImportCheck } from './use-check';
import styles from './RoundStep.module.css';

/** Rows with mistakes are left out only when that is said; otherwise nothing of the file is imported. */
export function MistakeChoice({
  check,
  leftOut,
  undecided,
}: {
  check: ImportCheck;
  leftOut: boolean;
  undecided: boolean;
}) {
  const text = useText();
  const { rows, rowsWithIssues } = check;
  return (
    <fieldset className={styles.choices}>
      <legend>{text('assessment.rows.title', { count: rowsWithIssues })}</legend>
      <label className={styles.choice}>
        <input
          type="checkbox"
          name="rows"
          value="valid"
          defaultChecked={leftOut}
          aria-invalid={undecided || undefined}
          aria-describedby="rows-means rows-undecided"
        />
        <span>
          {text('assessment.rows.valid', { count: rows - rowsWithIssues })}
          <span className={styles.explained} id="rows-means">
            {text('assessment.rows.valid.means')}
          </span>
        </span>
      </label>
      <p id="rows-undecided" className={styles.wrong} role="alert">
        {undecided && text('assessment.rows.undecided')}
      </p>
    </fieldset>
  );
}
