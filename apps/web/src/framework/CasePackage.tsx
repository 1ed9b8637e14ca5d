import { useQuery } from '@apollo/client/react';
import { CaseImportPreviewDocument, FrameworksDocument } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { CaseFindings } from './CaseFindings';
import { CaseImportForm } from './CaseImportForm';
import type { CasePreview } from './case-preview';
import { fileSentence } from './file-sentence';
import { PageState } from './PageState';

interface CasePackageProps {
  upload: string;
  onRestart(): void;
}

/** What a package holds, before anything is made of it. */
export function CasePackage({ upload, onRestart }: CasePackageProps) {
  const text = useText();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(CaseImportPreviewDocument, {
    variables: { input: { uploadId: upload, locale } },
  });
  const frameworks = useQuery(FrameworksDocument, { variables: { locale } });
  const again = (
    <p>
      <Button quiet onClick={onRestart}>
        {text('framework.case.other')}
      </Button>
    </p>
  );
  if (!data || !frameworks.data)
    return (
      <PageState
        error={error ?? frameworks.error}
        onRetry={() => void Promise.all([refetch(), frameworks.refetch()])}
      />
    );
  const preview = data.caseImportPreview;
  if (preview.__typename !== 'CasePreview')
    return (
      <>
        <Notice tone="danger">{fileSentence('framework.case', preview.code, preview.message, text)}</Notice>
        {again}
      </>
    );
  const drafts = frameworks.data.frameworks.editions.filter(({ state }) => state === 'draft');
  return (
    <>
      <Summary preview={preview} />
      {preview.refused.length > 0 && (
        <CaseFindings tone="danger" title={text('framework.case.refused')} findings={preview.refused} />
      )}
      {preview.mended.length > 0 && (
        <CaseFindings tone="attention" title={text('framework.case.mended')} findings={preview.mended} />
      )}
      {preview.refused.length === 0 && preview.mended.length === 0 && <p>{text('framework.case.nothingMended')}</p>}
      {preview.refused.length === 0 && <CaseImportForm upload={upload} preview={preview} drafts={drafts} />}
      {again}
    </>
  );
}

function Summary({ preview }: { preview: CasePreview }) {
  const text = useText();
  const { title, creator, source, comparableCompetencies: comparable, refused, ...counts } = preview;
  return (
    <section aria-labelledby="package-title">
      <h2 id="package-title">
        <bdi>{title || text('framework.case.untitled')}</bdi>
      </h2>
      {creator && <p>{text('framework.case.by', { creator: isolated(creator) })}</p>}
      {refused.length === 0 && (
        <>
          <p>{text('framework.case.counts', counts)}</p>
          <p>
            {source
              ? text('framework.case.comparable', { comparable, name: isolated(source.text.label) })
              : text('framework.case.unknown')}
          </p>
        </>
      )}
    </section>
  );
}
