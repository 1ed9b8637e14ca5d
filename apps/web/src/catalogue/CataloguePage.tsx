import { appended } from '../graphql/appended';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../framework/PageState';
import { TaughtWordsDocument, TrainingModulesDocument, type TrainingModuleFilterInput } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { isolated } from '../locale/isolated';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Done } from '../ui/Done';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { More } from '../ui/More';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { AddModuleForm } from './AddModuleForm';
import { CatalogueFilter } from './CatalogueFilter';
import styles from './CataloguePage.module.css';
import { ModuleCard } from './ModuleCard';
import { useCataloguePlace } from './use-catalogue-place';

/** What can be learned, and where: everybody reads it, coordinators of the whole organisation add to it. */
export function CataloguePage() {
  const text = useText();
  const place = useCataloguePlace();
  const { modules, error, refetch, more, loading } = useModules(place.filter);
  const words = useQuery(TaughtWordsDocument, { variables: { locale: useLocale() } });
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState<string | null>(null);

  const framework = words.data?.framework;
  if (!modules || !framework)
    return <PageState error={error ?? words.error} onRetry={() => void Promise.all([refetch(), words.refetch()])} />;

  const finish = (sentence: string) => {
    setAdding(false);
    setDone(sentence);
    void refetch();
  };
  const { nodes, totalCount, hasNextPage, mayChange } = modules;
  const addButton = <Button onClick={() => setAdding(true)}>{text('catalogue.add')}</Button>;
  return (
    <>
      <PageHead
        title={text('catalogue.title')}
        sentence={text(place.narrowed ? 'catalogue.found' : 'catalogue.sentence', { count: totalCount })}
        action={mayChange && addButton}
      />
      <p className={styles.about}>{text('catalogue.about')}</p>
      <CatalogueFilter framework={framework} seen={nodes.flatMap(({ languages }) => languages)} place={place} />
      <Failure sentence={error ? failureSentence(error, text) : null} />
      {nodes.some((module) => module.text.provenance === 'unreviewed') && (
        <Notice tone="attention">{text('catalogue.unreviewed')}</Notice>
      )}
      <Done done={done === null ? null : { sentence: done }} />
      {nodes.length === 0 && <NoModules narrowed={place.narrowed} onClear={place.clear} />}
      <ul className={styles.list}>
        {nodes.map((module) => (
          <li key={module.id}>
            <ModuleCard
              module={module}
              framework={framework}
              open={place.open === module.id}
              onToggle={() => place.show(place.open === module.id ? null : module.id)}
              onRetired={
                mayChange && module.own
                  ? () => finish(text('catalogue.retired', { title: isolated(module.text.label) }))
                  : undefined
              }
            />
          </li>
        ))}
      </ul>
      {hasNextPage && <More pending={loading} onMore={more} />}
      {adding && (
        <Drawer title={text('catalogue.add')} onClose={() => setAdding(false)}>
          <AddModuleForm
            framework={framework}
            onAdded={(title) => finish(text('catalogue.added', { title: isolated(title) }))}
          />
        </Drawer>
      )}
    </>
  );
}

/** The modules found, a page after the other below each other. */
function useModules(filter: TrainingModuleFilterInput) {
  const variables = { filter, locale: useLocale(), after: null };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(TrainingModulesDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  // What was found before stays until the new is there: the page does not jump.
  const modules = (data ?? previousData)?.trainingModules;
  const more = () =>
    void fetchMore({
      variables: { ...variables, after: modules?.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { trainingModules: next } }) => ({
        ...before,
        trainingModules: appended(before.trainingModules, next),
      }),
    });
  return { modules, error, loading, refetch, more };
}

/** Why there is nothing, and what to do next. */
function NoModules({ narrowed, onClear }: { narrowed: boolean; onClear(): void }) {
  const text = useText();
  if (!narrowed) return <p>{text('catalogue.empty')}</p>;
  return (
    <div>
      <p>{text('catalogue.noneFound')}</p>
      <Button quiet onClick={onClear}>
        {text('catalogue.clear')}
      </Button>
    </div>
  );
}
