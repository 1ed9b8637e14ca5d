import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { FrameworkEditionDocument, FrameworksDocument } from '../generated/documents';
import { useLocale, useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import { DomainSection } from './DomainSection';
import { EditionHead } from './EditionHead';
import { Editor } from './Editor';
import { PageState } from './PageState';
import { Provenance } from './Provenance';
import { useWordingLanguage } from './use-edition-place';

/** One edition: to be read, or while it is a draft, and by who may, to be worked on. */
export function EditionPage() {
  const text = useText();
  const locale = useLocale();
  const { frameworkId = '' } = useParams();
  const [reads, setReads] = useState(0);
  const language = useWordingLanguage();
  const { data, previousData, error, refetch } = useQuery(FrameworkEditionDocument, {
    variables: { id: frameworkId, locale: language },
    fetchPolicy: 'cache-and-network',
  });
  const reference = useQuery(FrameworkEditionDocument, {
    variables: { id: frameworkId, locale: language === locale ? 'en' : locale },
  });
  const rights = useQuery(FrameworksDocument, { variables: { locale } });
  const shown = data ?? previousData;
  if (!shown || !reference.data || !rights.data)
    return (
      <PageState
        error={error ?? reference.error ?? rights.error}
        onRetry={() => void Promise.all([refetch(), reference.refetch(), rights.refetch()])}
      />
    );
  const edition = shown.frameworkEdition;
  if (!edition) return <Notice tone="attention">{text('framework.edition.gone')}</Notice>;
  const { mayChange } = rights.data.frameworks;
  const onChanged = () => Promise.all([refetch(), reference.refetch(), rights.refetch()]);
  // Its version is that of the whole draft: once it is read again, no part of it may be saved as it was before.
  const onReload = async () => {
    await onChanged();
    setReads((times) => times + 1);
  };
  return (
    <>
      <EditionHead edition={edition} mayChange={mayChange} onChanged={onChanged} onReload={onReload} />
      {edition.state === 'draft' && mayChange ? (
        <Editor
          edition={edition}
          reference={reference.data.frameworkEdition ?? edition}
          reads={reads}
          onChanged={onChanged}
          onReload={onReload}
        />
      ) : (
        <>
          <Provenance framework={edition} />
          {edition.domains.map((domain) => (
            <DomainSection key={domain.id} domain={domain} levels={edition.levels} />
          ))}
        </>
      )}
    </>
  );
}
