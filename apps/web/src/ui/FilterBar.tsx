import { SelectField } from './Field';
import styles from './FilterBar.module.css';
import { SearchForm } from './SearchForm';

interface Narrowed<Name extends string> {
  name: Name;
  label: string;
  choices: readonly { value: string; label: string }[];
}

interface FilterBarProps<Name extends string> {
  search: { label: string; action: string };
  selects: readonly Narrowed<Name>[];
  /** What stands for all of them in each list. */
  unnarrowed: string;
  /** What each is narrowed to; empty: to nothing. */
  value(name: 'search' | Name): string;
  onNarrow(name: 'search' | Name, value: string): void;
}

/** Narrows a list by words and by choices from lists. */
export function FilterBar<Name extends string>({ search, selects, unnarrowed, value, onNarrow }: FilterBarProps<Name>) {
  return (
    <search className={styles.filter}>
      <SearchForm {...search} value={value('search')} onSearch={(words) => onNarrow('search', words)} />
      <div className={styles.selects}>
        {selects.map(({ name, label, choices }) => (
          <SelectField
            key={name}
            label={label}
            value={value(name)}
            choices={[{ value: '', label: unnarrowed }, ...choices]}
            onChange={(event) => onNarrow(name, event.target.value)}
          />
        ))}
      </div>
    </search>
  );
}
