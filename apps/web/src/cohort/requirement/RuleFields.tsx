import { useText } from '../../locale/use-text';
import { Field } from '../../ui/Field';
import type { Requirement } from './parts';

interface RuleFieldsProps {
  /** Null for a new one. */
  rule: Pick<Requirement, 'firstDueOn' | 'everyMonths' | 'newcomerDays'> | null;
  issue(path: string): string | null;
}

const newcomerDays = 90;

/** By when, how often, and how long who comes later has. */
export function RuleFields({ rule, issue }: RuleFieldsProps) {
  const text = useText();
  return (
    <>
      <Field
        label={text('requirement.firstDueOn')}
        hint={text('requirement.firstDueOn.hint')}
        name="firstDueOn"
        type="date"
        defaultValue={rule?.firstDueOn ?? undefined}
        error={issue('firstDueOn')}
      />
      <Field
        label={text('requirement.everyMonths')}
        hint={text('requirement.everyMonths.hint')}
        name="everyMonths"
        type="number"
        min={1}
        max={120}
        defaultValue={rule?.everyMonths ?? undefined}
        error={issue('everyMonths')}
      />
      <Field
        label={text('requirement.newcomerDays')}
        hint={text('requirement.newcomerDays.hint')}
        name="newcomerDays"
        type="number"
        min={0}
        max={366}
        defaultValue={rule?.newcomerDays ?? newcomerDays}
        error={issue('newcomerDays')}
      />
    </>
  );
}

/** What was written into them, as the api takes it. */
export const ruleIn = (field: (name: string) => string) => ({
  firstDueOn: field('firstDueOn'),
  everyMonths: field('everyMonths') === '' ? null : Number(field('everyMonths')),
  newcomerDays: Number(field('newcomerDays')),
});
