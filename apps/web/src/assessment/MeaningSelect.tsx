import { useText } from '../locale/use-text';
import { LONG_MEANINGS, PERSON_MEANINGS, type Choice, type Competency } from './columns';
import styles from './Tables.module.css';

interface MeaningSelectProps {
  label: string;
  choice: Choice;
  competencies: readonly Competency[];
  onChoose(choice: Choice): void;
}

export function MeaningSelect({ label, choice, competencies, onChoose }: MeaningSelectProps) {
  const text = useText();
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={choice}
      data-ignored={choice === 'ignored' || undefined}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="ignored">{text('assessment.meaning.ignored')}</option>
      <optgroup label={text('assessment.meanings.person')}>
        {PERSON_MEANINGS.map((meaning) => (
          <option key={meaning} value={meaning}>
            {text(`assessment.meaning.${meaning}`)}
          </option>
        ))}
      </optgroup>
      <optgroup label={text('assessment.meanings.wide')}>
        {competencies.map(({ code, text: words }) => (
          <option key={code} value={code}>
            {`${code} ${words.label}`}
          </option>
        ))}
      </optgroup>
      <optgroup label={text('assessment.meanings.long')}>
        {LONG_MEANINGS.map((meaning) => (
          <option key={meaning} value={meaning}>
            {text(`assessment.meaning.${meaning}`)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
