import { useText } from '../locale/use-text';
import { SelectField } from '../ui/Field';
import { SearchForm } from '../ui/SearchForm';
import { treeChoices, type Institution } from './institution-tree';
import styles from './PeopleFilter.module.css';

interface PeopleFilterProps {
  institutions: readonly Institution[];
  institution: string | null;
  search: string | null;
  /** Those who have left, instead of those who are here. */
  gone: boolean;
  onNarrow(name: 'institution' | 'search' | 'left', value: string): void;
}

export function PeopleFilter({ institutions, institution, search, gone, onNarrow }: PeopleFilterProps) {
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
      <SelectField
        label={text('organisation.people.who')}
        value={gone ? 'yes' : ''}
        choices={[
          { value: '', label: text('organisation.people.here') },
          { value: 'yes', label: text('organisation.people.left') },
        ]}
        onChange={(event) => onNarrow('left', event.target.value)}
      />
      <SearchForm
        label={text('organisation.people.search')}
        action={text('organisation.people.search.action')}
        value={search}
        onSearch={(words) => onNarrow('search', words)}
      />
    </search>
  );
}
