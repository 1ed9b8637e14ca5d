import { useState } from 'react';
import type { AskedSource } from '../../generated/documents';
import { useText } from '../../locale/use-text';
import { Field, SelectField } from '../../ui/Field';

/** So that each of three levels is asked about once. */
const ITEMS_PER_COMPETENCY = 3;

interface ItemChoiceProps {
  /** All rounds that ask people; tests among them can be repeated. */
  tests: readonly { id: string; name: string; source: string }[];
  issue(path: string): string | null;
}

/** Which items a test asks: new ones, or an earlier test's again. */
export function ItemChoice({ tests, issue }: ItemChoiceProps) {
  const text = useText();
  const [repeated, setRepeated] = useState('');
  const earlier = tests.filter(({ source }) => source === 'test');
  return (
    <>
      {earlier.length > 0 && (
        <SelectField
          label={text('assessment.asked.which')}
          hint={text('assessment.asked.which.hint')}
          name="sameItemsAs"
          choices={[
            { value: '', label: text('assessment.asked.which.new') },
            ...earlier.map(({ id, name }) => ({ value: id, label: text('assessment.asked.which.again', { name }) })),
          ]}
          value={repeated}
          onChange={(event) => setRepeated(event.target.value)}
          error={issue('sameItemsAs')}
        />
      )}
      {repeated === '' && (
        <Field
          label={text('assessment.asked.items')}
          hint={text('assessment.asked.items.hint')}
          name="itemsPerCompetency"
          inputMode="numeric"
          defaultValue={ITEMS_PER_COMPETENCY}
          error={issue('itemsPerCompetency')}
        />
      )}
    </>
  );
}

/** As it is sent. */
export const itemsIn = (source: AskedSource, field: (name: string) => string) => {
  const sameItemsAs = (source === 'test' && field('sameItemsAs')) || null;
  const asksNew = source === 'test' && sameItemsAs === null;
  return { sameItemsAs, itemsPerCompetency: asksNew ? Math.round(Number(field('itemsPerCompetency'))) || 0 : null };
};
