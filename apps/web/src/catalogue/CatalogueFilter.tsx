import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Field, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import styles from './CatalogueFilter.module.css';
import { competenciesOf, MODALITIES, type TaughtWords } from './parts';
import type { Narrowing, useCataloguePlace } from './use-catalogue-place';
import { useLanguages } from './use-languages';

interface CatalogueFilterProps {
  framework: TaughtWords;
  /** Languages of the modules in the list. */
  seen: readonly string[];
  place: ReturnType<typeof useCataloguePlace>;
}

export function CatalogueFilter({ framework, seen, place }: CatalogueFilterProps) {
  const text = useText();
  const { choices } = useLanguages();
  const language = place.value('language');
  const selects: [Narrowing, string, { value: string; label: string }[]][] = [
    [
      'competency',
      text('catalogue.filter.competency'),
      competenciesOf(framework).map(({ id, code, text: { label } }) => ({ value: id, label: `${code} ${label}` })),
    ],
    ['language', text('catalogue.filter.language'), choices(language ? [...seen, language] : seen)],
    [
      'modality',
      text('catalogue.filter.modality'),
      MODALITIES.map((modality) => ({ value: modality, label: text(`catalogue.modality.${modality}`) })),
    ],
    [
      'kind',
      text('catalogue.filter.kind'),
      [
        { value: 'real', label: text('catalogue.filter.real') },
        { value: 'invented', label: text('catalogue.filter.invented') },
      ],
    ],
  ];
  const any = { value: '', label: text('catalogue.filter.any') };
  const search = place.value('search');
  return (
    <search className={styles.filter}>
      <Form className={styles.search} onSend={(field) => place.narrow('search', field('search').trim())}>
        <Field
          key={search}
          label={text('catalogue.filter.search')}
          name="search"
          type="search"
          dir="auto"
          defaultValue={search}
        />
        <Button type="submit" quiet>
          {text('catalogue.filter.action')}
        </Button>
      </Form>
      <div className={styles.selects}>
        {selects.map(([name, label, options]) => (
          <SelectField
            key={name}
            label={label}
            value={place.value(name)}
            choices={[any, ...options]}
            onChange={(event) => place.narrow(name, event.target.value)}
          />
        ))}
      </div>
    </search>
  );
}
