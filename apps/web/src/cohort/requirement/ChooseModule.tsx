import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ModulesToRequireDocument, type ModulesToRequireQuery } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import { useLocale, useText } from '../../locale/use-text';
import { LinkButton } from '../../ui/LinkButton';
import { SearchForm } from '../../ui/SearchForm';

export type ModuleToRequire = ModulesToRequireQuery['trainingModules']['nodes'][number];

/** Finds the module of the catalogue that is required. */
export function ChooseModule({ onChoose }: { onChoose(module: ModuleToRequire): void }) {
  const text = useText();
  const locale = useLocale();
  const [search, setSearch] = useState('');
  const { data, loading } = useQuery(ModulesToRequireDocument, {
    variables: { search, locale },
    skip: search === '',
  });
  const found = data?.trainingModules.nodes ?? [];
  return (
    <>
      <p>{text('requirement.module.means')}</p>
      <SearchForm
        label={text('programme.add.search')}
        action={text('programme.add.find')}
        value={search}
        onSearch={(words) => setSearch(words.trim())}
      />
      {search !== '' && !loading && found.length === 0 && <p role="status">{text('programme.add.none')}</p>}
      <ul>
        {found.map((module) => (
          <li key={module.id}>
            <bdi>{module.text.label}</bdi> · <bdi>{module.provider}</bdi> ·{' '}
            {text('catalogue.hours', { hours: module.hours })}{' '}
            <LinkButton
              aria-label={text('requirement.module.chooseOf', { module: isolated(module.text.label) })}
              onClick={() => onChoose(module)}
            >
              {text('requirement.module.choose')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}
