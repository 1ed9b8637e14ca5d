import { useState } from 'react';
import type { AssessmentRoundsQuery } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { dayOf } from '../locale/day';
import type { KeptRound } from './kept-round';
import { NewRound } from './NewRound';
import styles from './RoundStep.module.css';

interface RoundChoiceProps {
  rounds: AssessmentRoundsQuery['assessmentRounds'];
  kept: KeptRound;
  issue(path: string): string | null;
}

/** A round that exists, or a new one; only the new one where there is none yet. */
export function RoundChoice({ rounds, kept, issue }: RoundChoiceProps) {
  const text = useText();
  const format = useFormat();
  const [which, setWhich] = useState<'new' | 'existing'>(kept.get('which') === 'existing' ? 'existing' : 'new');
  const instruments = [...new Set(rounds.flatMap(({ instrument }) => instrument ?? []))];
  if (rounds.length === 0) return <NewRound instruments={instruments} kept={kept} issue={issue} />;
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{text('assessment.round.which')}</legend>
        {(['new', 'existing'] as const).map((each) => (
          <label key={each} className={styles.choice}>
            <input type="radio" name="which" value={each} checked={which === each} onChange={() => setWhich(each)} />
            <span>{text(`assessment.round.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {which === 'new' ? (
        <NewRound instruments={instruments} kept={kept} issue={issue} />
      ) : (
        <div className={styles.field}>
          <label htmlFor="import-round">{text('assessment.round.existingOne')}</label>
          <select id="import-round" name="roundId" className={styles.select} defaultValue={kept.get('roundId')}>
            {rounds.map(({ id, name, heldOn }) => (
              <option key={id} value={id}>
                {`${name} · ${format.day(dayOf(heldOn))}`}
              </option>
            ))}
          </select>
          <p className={styles.wrong} role="alert">
            {issue('roundId')}
          </p>
        </div>
      )}
    </>
  );
}
