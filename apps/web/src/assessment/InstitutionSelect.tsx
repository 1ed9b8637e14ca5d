import type { ImportWordsQuery } from '../generated/documents';
import { useText } from '../locale/use-text';
import { inTreeOrder } from './institution-tree';
import styles from './RoundStep.module.css';

export type Place = ImportWordsQuery['institutions'][number];

interface InstitutionSelectProps {
  institutions: readonly Place[];
  value: string;
  onChoose(id: string): void;
}

/** Where new people and institutions go; those below indented. */
export function InstitutionSelect({ institutions, value, onChoose }: InstitutionSelectProps) {
  const text = useText();
  return (
    <div className={styles.field}>
      <label htmlFor="import-into">{text('assessment.round.into')}</label>
      <p id="import-into-hint" className={styles.explained}>
        {text('assessment.round.into.hint')}
      </p>
      <select
        id="import-into"
        className={styles.select}
        aria-describedby="import-into-hint"
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {inTreeOrder(institutions).map(({ place, depth }) => (
          <option key={place.id} value={place.id}>
            {`${'\u2003'.repeat(depth)}${place.name}`}
          </option>
        ))}
      </select>
    </div>
  );
}
