import { useText } from '../locale/use-text';
import { Field, SelectField } from '../ui/Field';
import type { Cohort } from './parts';

const POLICIES = ['coordinators', 'themselves', 'approval'] as const satisfies readonly Cohort['enrolmentPolicy'][];
const ORDERS = ['arrival', 'need'] as const satisfies readonly Cohort['waitingOrder'][];

/** How people come into the cohort: by whom, in which order, and how long is waited for an answer. */
export function ComingIn({ cohort, issue }: { cohort: Cohort; issue(path: string): string | null }) {
  const text = useText();
  return (
    <>
      <SelectField
        label={text('cohort.policy')}
        hint={text('cohort.policy.hint')}
        name="enrolmentPolicy"
        defaultValue={cohort.enrolmentPolicy}
        choices={POLICIES.map((value) => ({ value, label: text(`cohort.policy.${value}`) }))}
      />
      <Field
        label={text('cohort.days')}
        hint={text('cohort.days.hint')}
        name="daysToDecide"
        type="number"
        min={1}
        max={60}
        defaultValue={cohort.daysToDecide}
        error={issue('daysToDecide')}
      />
      <SelectField
        label={text('cohort.order')}
        name="waitingOrder"
        defaultValue={cohort.waitingOrder}
        choices={ORDERS.map((value) => ({ value, label: text(`cohort.order.${value}`) }))}
      />
      <Field
        label={text('cohort.hours')}
        hint={text('cohort.hours.hint')}
        name="hoursToConfirm"
        type="number"
        min={0}
        max={336}
        defaultValue={cohort.hoursToConfirm}
        error={issue('hoursToConfirm')}
      />
    </>
  );
}
