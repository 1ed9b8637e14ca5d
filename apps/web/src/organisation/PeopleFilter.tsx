import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Field, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import { treeChoices, type Institution } from './institution-tree';
import styles from './PeopleFilter.module.css';

interface PeopleFilterProps {
  institutions: readonly Institution[];
  institution: string | null;
  search: string | null;
  onNarrow(name: 'institution' | 'search', value: string): void;
}

export function PeopleFilter({ institutions, institution, search, onNarrow }: PeopleFilterProps) {
  const text = useText();
  const everywhere = { value: '', label: text('organisation.people.everywhere') };
  return (
    <search className={styles.filter}>
      <SelectField
        label={text('organisation.person.institution')}
        value={institution ?? ''}
        choices={[everywhere, ...treeChoices(institutions)]}
        onChange={(event) => onNarrow('institution', event.target.value)}
      />
      <Form className={styles.search} onSend={(field) => onNarrow('search', field('search').trim())}>
        <Field
          key={search}
          label={text('organisation.people.search')}
          name="search"
          type="search"
          dir="auto"
          defaultValue={search ?? ''}
        />
        <Button type="submit" quiet>
          {text('organisation.people.search.action')}
        </Button>
      </Form>
    </search>
  );
}
