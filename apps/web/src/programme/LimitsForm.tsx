import { useQuery } from '@apollo/client/react';
import { LineField } from '../budget/LineField';
import { BudgetChoicesDocument, StartTailoringDocument, type Objective } from '../generated/documents';
import { MODALITIES } from '../catalogue/parts';
import { useLanguages } from '../catalogue/use-languages';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field, SelectField } from '../ui/Field';
import { Checks } from '../ui/Checks';
import styles from './LimitsForm.module.css';
import { MixFields } from './MixFields';
import { OBJECTIVES, TRACKS, withWish, type Scenario, type Wishes } from './parts';
import { readLimits } from './read-limits';
import { WishList } from './WishList';

interface LimitsFormProps {
  programmeId: string;
  /** Of the scenario before; null for the first. */
  limits: Scenario['limits'] | null;
  objective: Objective;
  wishes: Wishes;
  titles: ReadonlyMap<string, string>;
  onWishes(wishes: Wishes): void;
  onStarted(scenario: string): void;
}

/** That say themselves what is wrong with them. */
const FIELDS = [
  ...['hours', 'hoursPerPerson', 'weeks', 'hoursPerWeek', 'budget', 'budgetLineId', 'modalityMix', 'mustHave'],
  'tracks',
];

/** What is asked for: what the set is to be best in, and what it has to keep to. */
export function LimitsForm({ programmeId, limits, objective, wishes, titles, onWishes, onStarted }: LimitsFormProps) {
  const text = useText();
  const { choices } = useLanguages();
  const { data } = useQuery(BudgetChoicesDocument, { variables: { programmeId } });
  const payingLines = data?.budgetChoices?.lines ?? [];
  const start = useCommand(StartTailoringDocument, (data) => data.startTailoring);
  const send = async (form: HTMLFormElement) => {
    const started = await start.run({ input: { programmeId, ...readLimits(new FormData(form)), ...wishes } });
    if (started) onStarted(started.scenarioId);
  };
  const told = FIELDS.some((path) => start.issue(path));
  return (
    <form
      className={styles.limits}
      noValidate
      aria-labelledby="bench-limits"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <h2 id="bench-limits">{text('programme.limits')}</h2>
      <Failure sentence={told ? null : (start.issue('programmeId') ?? start.sentence)} />
      <SelectField
        label={text('programme.objective')}
        name="objective"
        defaultValue={objective}
        choices={OBJECTIVES.map((value) => ({ value, label: text(`programme.objective.${value}`) }))}
      />
      <Field
        label={text('programme.limit.hours')}
        hint={text('programme.limit.empty')}
        name="hours"
        inputMode="decimal"
        defaultValue={limits?.hours ?? ''}
        error={start.issue('hours')}
      />
      <Field
        label={text('programme.limit.hoursPerPerson')}
        hint={text('programme.limit.hoursPerPerson.hint')}
        name="hoursPerPerson"
        inputMode="decimal"
        defaultValue={limits?.hoursPerPerson ?? ''}
        error={start.issue('hoursPerPerson')}
      />
      <Field
        label={text('programme.limit.weeks')}
        hint={text('programme.limit.weeks.hint')}
        name="weeks"
        inputMode="numeric"
        defaultValue={limits?.weeks ?? ''}
        error={start.issue('weeks')}
      />
      <Field
        label={text('programme.limit.hoursPerWeek')}
        name="hoursPerWeek"
        inputMode="decimal"
        defaultValue={limits?.hoursPerWeek ?? ''}
        error={start.issue('hoursPerWeek')}
      />
      <SelectField
        label={text('programme.limit.tracks')}
        hint={text('programme.limit.tracks.hint')}
        name="tracks"
        defaultValue={String(limits?.tracks ?? 1)}
        choices={TRACKS.map((count) => ({
          value: String(count),
          label: text('programme.limit.tracks.choice', { count }),
        }))}
        error={start.issue('tracks')}
      />
      <Field
        label={text('programme.limit.budget')}
        hint={text('programme.limit.empty')}
        name="budget"
        inputMode="decimal"
        defaultValue={limits?.budgetLineId ? '' : (limits?.budget ?? '')}
        error={start.issue('budget')}
      />
      {payingLines.length > 0 && (
        <LineField
          label={text('budget.limit')}
          hint={text('budget.limit.hint')}
          none={text('budget.limit.none')}
          lines={payingLines}
          defaultValue={limits?.budgetLineId ?? ''}
          error={start.issue('budgetLineId')}
        />
      )}
      <Checks
        legend={text('programme.limit.languages')}
        name="languages"
        checked={limits?.languages ?? []}
        choices={choices(limits?.languages ?? [])}
      />
      <Checks
        legend={text('programme.limit.modalities')}
        name="modalities"
        checked={limits?.modalities ?? []}
        choices={MODALITIES.map((value) => ({ value, label: text(`catalogue.modality.${value}`) }))}
      />
      <MixFields mix={limits?.modalityMix ?? []} error={start.issue('modalityMix')} />
      <Checks
        legend={text('programme.limit.invented')}
        name="inventedToo"
        checked={limits?.inventedToo ? ['yes'] : []}
        choices={[{ value: 'yes', label: text('programme.limit.invented.too') }]}
      />
      <WishList
        wish="mustHave"
        wishes={wishes}
        titles={titles}
        onRemove={(id) => onWishes(withWish(wishes, id, null))}
      />
      <WishList
        wish="leftOut"
        wishes={wishes}
        titles={titles}
        onRemove={(id) => onWishes(withWish(wishes, id, null))}
      />
      <Failure sentence={start.issue('mustHave')} />
      <Button type="submit" pending={start.pending}>
        {text('programme.tailor')}
      </Button>
    </form>
  );
}
