import { Button } from './Button';
import { Field } from './Field';
import { Form } from './Form';
import styles from './SearchForm.module.css';

interface SearchFormProps {
  label: string;
  action: string;
  /** What was searched for last. */
  value?: string | null;
  onSearch(words: string): void;
}

/** Words to search a list by; sent with Enter, or its button. */
export function SearchForm({ label, action, value, onSearch }: SearchFormProps) {
  return (
    <Form className={styles.search} onSend={(field) => onSearch(field('search').trim())}>
      <Field
        key={value}
        label={label}
        name="search"
        type="search"
        dir="auto"
        maxLength={200}
        defaultValue={value ?? ''}
      />
      <Button type="submit" quiet>
        {action}
      </Button>
    </Form>
  );
}
