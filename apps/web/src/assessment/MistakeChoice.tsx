import { useText } from '../locale/use-text';
import type { Preview } from './columns';
import styles from './RoundStep.module.css';

/** Rows with mistakes are left out only when that is said; otherwise nothing of the file is imported. */
export function MistakeChoice({ preview, undecided }: { preview: Preview; undecided: boolean }) {
  const text = useText();
  const { rows, rowsWithIssues } = preview;
  return (
    <fieldset className={styles.choices}>
      <legend>{text('assessment.rows.title', { count: rowsWithIssues })}</legend>
      <label className={styles.choice}>
        <input
          type="checkbox"
          name="rows"
          value="valid"
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
