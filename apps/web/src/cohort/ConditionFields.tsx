import type { RoundsToAskQuery } from '../generated/documents';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Field, SelectField } from '../ui/Field';
import styles from './Completion.module.css';
import { CONDITION_KINDS, type ConditionDraft, type ConditionKind } from './condition-drafts';

interface ConditionFieldsProps {
  /** From 1. */
  place: number;
  draft: ConditionDraft;
  rounds: RoundsToAskQuery['assessmentRounds'];
  /** Just added: it is written next. */
  fresh: boolean;
  issue(field: 'leastShare' | 'roundId' | 'title'): string | null;
  onChange(draft: ConditionDraft): void;
  onRemove(): void;
}

/** Nobody answers in a round whose levels came from a file or from other rounds. */
const ASKING = ['self', 'supervisor', 'test'];

/** One condition of completion: of which kind, and what of that kind is asked for. */
export function ConditionFields({ place, draft, rounds, fresh, issue, onChange, onRemove }: ConditionFieldsProps) {
  const text = useText();
  const { kind, share, roundId, title } = draft;
  // Of another kind it is another condition: what was handed in for it does not count for this one.
  const become = (other: ConditionKind) => onChange({ ...draft, kind: other, id: null });
  const asking = rounds.filter(({ source }) => ASKING.includes(source));
  return (
    <fieldset className={styles.condition}>
      <legend>{text('cohort.completion.rules.condition', { place })}</legend>
      <SelectField
        label={text('cohort.completion.rules.kind')}
        value={kind}
        autoFocus={fresh}
        onChange={({ target }) => become(target.value as ConditionKind)}
        choices={CONDITION_KINDS.map((each) => ({ value: each, label: text(`cohort.completion.rules.kind.${each}`) }))}
      />
      {kind === 'attendance' && (
        <Field
          label={text('cohort.completion.rules.share')}
          type="number"
          inputMode="decimal"
          min={0}
          max={100}
          value={share}
          onChange={({ target }) => onChange({ ...draft, share: target.value })}
          error={issue('leastShare')}
        />
      )}
      {kind === 'assessment' && (
        <SelectField
          label={text('cohort.completion.rules.round')}
          hint={text('cohort.completion.rules.round.hint')}
          value={roundId}
          onChange={({ target }) => onChange({ ...draft, roundId: target.value })}
          choices={[
            { value: '', label: text('cohort.completion.rules.round.choose') },
            ...asking.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={issue('roundId')}
        />
      )}
      {kind === 'work' && (
        <Field
          label={text('cohort.completion.rules.work')}
          hint={text('cohort.completion.rules.work.hint')}
          dir="auto"
          maxLength={300}
          value={title}
          onChange={({ target }) => onChange({ ...draft, title: target.value })}
          error={issue('title')}
        />
      )}
      <Button quiet aria-label={text('cohort.completion.rules.removeOf', { place })} onClick={onRemove}>
        {text('cohort.completion.rules.remove')}
      </Button>
    </fieldset>
  );
}
