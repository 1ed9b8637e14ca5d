import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ModulesToAddDocument } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { LinkButton } from '../ui/LinkButton';
import styles from './AddModule.module.css';

interface AddModuleProps {
  /** Those that the plan has already. */
  without: readonly string[];
  onAdd(module: { id: string; title: string }): void;
}

/** Finds a module in the catalogue, and adds it to the plan. */
export function AddModule({ without, onAdd }: AddModuleProps) {
  const text = useText();
  const locale = useLocale();
  const [search, setSearch] = useState('');
  const { data, loading } = useQuery(ModulesToAddDocument, {
    variables: { search, locale },
    skip: search === '',
  });
  const found = data?.trainingModules.nodes.filter(({ id }) => !without.includes(id)) ?? [];
  return (
    <section className={styles.add} aria-labelledby="bench-add">
      <h3 id="bench-add">{text('programme.add')}</h3>
      <Form className={styles.search} onSend={(field) => setSearch(field('search').trim())}>
        <Field label={text('programme.add.search')} name="search" type="search" dir="auto" />
        <Button type="submit" quiet>
          {text('programme.add.find')}
        </Button>
      </Form>
      {search !== '' && !loading && found.length === 0 && <p role="status">{text('programme.add.none')}</p>}
      <ul className={styles.found}>
        {found.map(({ id, text: { label }, provider, hours }) => (
          <li key={id}>
            <span>
              <bdi>{label}</bdi> · <bdi>{provider}</bdi> · {text('catalogue.hours', { hours: hours })}
            </span>
            <LinkButton
              aria-label={text('programme.add.of', { module: isolated(label) })}
              onClick={() => onAdd({ id, title: label })}
            >
              {text('programme.add.action')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
