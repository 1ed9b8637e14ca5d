import { itemLanguages } from '@baobab/domain/assessment/item';
import styles from '../../catalogue/CatalogueFilter.module.css';
import { competenciesOf, type TaughtWords } from '../../catalogue/parts';
import { useLanguageNames } from '../../framework/use-language-names';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Field, SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { STATES } from './parts';
import type { Select, useBankPlace } from './use-bank-place';

interface BankFilterProps {
  framework: TaughtWords;
  place: ReturnType<typeof useBankPlace>;
}

/** Narrows the item bank: by words, competency, level, state, whose, and the language that is missing. */
export function BankFilter({ framework, place }: BankFilterProps) {
  const text = useText();
  const names = useLanguageNames();
  const selects: [Select, { value: string; label: string }[]][] = [
    [
      'competency',
      competenciesOf(framework).map(({ id, code, text: { label } }) => ({ value: id, label: `${code} ${label}` })),
    ],
    ['level', levelChoices(framework)],
    ['state', STATES.map((state) => ({ value: state, label: text(`assessment.items.state.${state}`) }))],
    [
      'whose',
      (['own', 'published'] as const).map((value) => ({ value, label: text(`assessment.items.whose.${value}`) })),
    ],
    ['missing', itemLanguages.map((value) => ({ value, label: names(value) }))],
  ];
  const search = place.value('search');
  return (
    <search className={styles.filter}>
      <Form className={styles.search} onSend={(field) => place.narrow('search', field('search').trim())}>
        <Field
          key={search}
          label={text('assessment.items.filter.search')}
          name="search"
          type="search"
          dir="auto"
          defaultValue={search}
        />
        <Button type="submit" quiet>
          {text('assessment.items.filter.action')}
        </Button>
      </Form>
      <div className={styles.selects}>
        {selects.map(([name, options]) => (
          <SelectField
            key={name}
            label={text(`assessment.items.filter.${name}`)}
            value={place.value(name)}
            choices={[{ value: '', label: text('assessment.items.filter.any') }, ...options]}
            onChange={(event) => place.narrow(name, event.target.value)}
          />
        ))}
      </div>
    </search>
  );
}

/** Levels that an item may test: all but "not yet". */
export const levelChoices = ({ levels }: TaughtWords) =>
  levels
    .filter(({ ordinal }) => ordinal > 0)
    .map(({ ordinal, text: { label } }) => ({ value: String(ordinal), label: `${ordinal} ${label}` }));
