import { useText } from '../locale/use-text';
import { Field } from '../ui/Field';

/** How many people a cohort has at most, and at least. */
export function SizeFields({ issue }: { issue(path: string): string | null }) {
  const text = useText();
  return (
    <>
      <Field
        label={text('cohort.form.seats')}
        name="seats"
        type="number"
        min={1}
        defaultValue={25}
        error={issue('seats')}
      />
      <Field
        label={text('cohort.form.least')}
        hint={text('cohort.form.least.hint')}
        name="leastPeople"
        type="number"
        min={0}
        defaultValue={8}
        error={issue('leastPeople')}
      />
    </>
  );
}
