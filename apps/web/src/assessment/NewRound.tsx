import { useText } from '../locale/use-text';
import { Field } from '../ui/Field';
import { today } from '../locale/day';
import type { KeptRound } from './kept-round';
import { DisclosureChoice } from './DisclosureChoice';
import { ROUND_KINDS } from './read-round';
import styles from './RoundStep.module.css';

interface NewRoundProps {
  /** With which the organisation assessed before. */
  instruments: readonly string[];
  kept: KeptRound;
  issue(path: string): string | null;
}

export function NewRound({ instruments, kept, issue }: NewRoundProps) {
  const text = useText();
  return (
    <>
      <Field
        label={text('assessment.round.name')}
        hint={text('assessment.round.name.hint')}
        name="name"
        dir="auto"
        autoComplete="off"
        defaultValue={kept.get('name')}
        error={issue('round.name')}
      />
      <Field
        label={text('assessment.round.heldOn')}
        name="heldOn"
        type="date"
        defaultValue={kept.get('heldOn') ?? today()}
        error={issue('round.heldOn')}
      />
      <div className={styles.field}>
        <label htmlFor="import-kind">{text('assessment.round.kind')}</label>
        <select id="import-kind" name="kind" className={styles.select} defaultValue={kept.get('kind')}>
          {ROUND_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text(`assessment.kind.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <Field
        label={text('assessment.round.instrument')}
        hint={text('assessment.round.instrument.hint')}
        name="instrument"
        dir="auto"
        autoComplete="off"
        list="import-instruments"
        defaultValue={kept.get('instrument')}
        error={issue('round.instrument')}
      />
      <datalist id="import-instruments">
        {instruments.map((instrument) => (
          <option key={instrument} value={instrument} />
        ))}
      </datalist>
      <DisclosureChoice chosen={kept.get('disclosure')} />
    </>
  );
}
