import { useQuery } from '@apollo/client/react';
import { FrameworksDocument, FrameworkTablePreviewDocument } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { useAddress } from '../ui/use-address';
import { fileSentence } from './file-sentence';
import { PageState } from './PageState';
import { TableFindings } from './TableFindings';
import { TableImportForm } from './TableImportForm';
import { TableOutline } from './TableOutline';

interface TableReviewProps {
  upload: string;
  onRestart(): void;
}

/** What comes of a table, beside what somebody chooses that it changes. */
export function TableReview({ upload, onRestart }: TableReviewProps) {
  const text = useText();
  const locale = useLocale();
  const [params, go] = useAddress();
  const frameworks = useQuery(FrameworksDocument, { variables: { locale } });
  const editions = frameworks.data?.frameworks.editions ?? [];
  const base = editions.find(({ id }) => id === params.get('into')) ?? null;
  const { data, previousData, error, refetch } = useQuery(FrameworkTablePreviewDocument, {
    variables: { input: { uploadId: upload, locale, baseId: base?.id ?? null } },
    // A draft may have changed meanwhile.
    fetchPolicy: 'network-only',
    skip: !frameworks.data,
  });
  const preview = (data ?? previousData)?.frameworkTablePreview;
  if (!preview || !frameworks.data)
    return (
      <PageState
        error={error ?? frameworks.error}
        onRetry={() => void Promise.all([refetch(), frameworks.refetch()])}
      />
    );
  const again = (
    <p>
      <Button quiet onClick={onRestart}>
        {text('framework.table.other')}
      </Button>
    </p>
  );
  if (preview.__typename !== 'FrameworkTablePreview')
    return (
      <>
        <Notice tone="danger">{fileSentence('framework.table', preview.code, preview.message, text)}</Notice>
        {again}
      </>
    );
  const nameOf = ({ text: { label }, edition, state }: (typeof editions)[number]) =>
    text(state === 'draft' ? 'framework.table.update' : 'framework.table.adapt', { name: isolated(label), edition });
  return (
    <>
      <SelectField
        label={text('framework.table.into')}
        hint={text(base ? 'framework.table.base.hint' : 'framework.table.alone.hint')}
        value={base?.id ?? ''}
        onChange={({ target }) => go({ into: target.value }, true)}
        choices={[
          { value: '', label: text('framework.table.alone') },
          ...editions.map((edition) => ({ value: edition.id, label: nameOf(edition) })),
        ]}
      />
      {preview.refused.length > 0 ? (
        <TableFindings
          tone="danger"
          title={text('framework.table.refused')}
          meaning={text('framework.table.refused.text')}
          findings={preview.refused}
        />
      ) : (
        <TableOutline preview={preview} base={base} />
      )}
      {preview.mended.length > 0 && (
        <TableFindings
          tone="attention"
          title={text('framework.table.mended')}
          meaning={text('framework.table.mended.text')}
          findings={preview.mended}
        />
      )}
      {preview.refused.length === 0 && (
        <TableImportForm key={base?.id} upload={upload} base={base} onReload={refetch} />
      )}
      {again}
    </>
  );
}
