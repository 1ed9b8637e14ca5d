import { useText } from '../locale/use-text';
import { DISCLOSURES } from './read-round';
import styles from './RoundStep.module.css';

/** Who may see the levels of single persons, each with what it means. */
export function DisclosureChoice({ chosen = 'coordinators' }: { chosen?: string | undefined }) {
  const text = useText();
  return (
    <fieldset className={styles.choices}>
      <legend>{text('assessment.round.disclosure')}</legend>
      {DISCLOSURES.map((disclosure) => (
        <label key={disclosure} className={styles.choice}>
          <input
            type="radio"
            name="disclosure"
            value={disclosure}
            defaultChecked={disclosure === chosen}
            aria-describedby={`disclosure-${disclosure}`}
          />
          <span>
            {text(`assessment.disclosure.${disclosure}`)}
            <span className={styles.explained} id={`disclosure-${disclosure}`}>
              {text(`assessment.disclosure.${disclosure}.means`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
