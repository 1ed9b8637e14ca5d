import { useQuery } from '@apollo/client/react';
import { RoleProfileNamesDocument, RoleProfileProposalsDocument } from '../generated/documents';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { useAddress } from '../ui/use-address';
import { fileSentence } from './file-sentence';
import { FrameworkFile } from './FrameworkFile';
import { PageState } from './PageState';
import { PostTitleForm } from './PostTitleForm';
import styles from './PostTitlesPage.module.css';
import { TableFindings } from './TableFindings';

/** From what posts are called to role profiles: of everybody who has a title, or of a list. Somebody confirms each. */
export function PostTitlesPage() {
  const text = useText();
  const [params, go] = useAddress();
  const upload = params.get('upload');
  return (
    <>
      <PageHead
        title={text('framework.titles.title')}
        sentence={text(upload ? 'framework.titles.list' : 'framework.titles.intro')}
      />
      <Proposals key={upload} upload={upload} />
      {upload ? (
        <p>
          <Button quiet onClick={() => go({ upload: null })}>
            {text('framework.titles.everybody')}
          </Button>
        </p>
      ) : (
        <section className={styles.list} aria-labelledby="titles-list">
          <h2 id="titles-list">{text('framework.titles.take')}</h2>
          <p>{text('framework.titles.take.text')}</p>
          <FrameworkFile
            words="framework.titles"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            pastedName="titles.txt"
            onUploaded={(id) => go({ upload: id })}
          />
        </section>
      )}
    </>
  );
}

function Proposals({ upload }: { upload: string | null }) {
  const text = useText();
  const { data, error, refetch } = useQuery(RoleProfileProposalsDocument, {
    variables: { input: { uploadId: upload } },
    fetchPolicy: 'network-only',
  });
  const names = useQuery(RoleProfileNamesDocument, { variables: { locale: useLocale() } });
  if (!data || !names.data)
    return <PageState error={error ?? names.error} onRetry={() => void Promise.all([refetch(), names.refetch()])} />;
  const proposals = data.roleProfileProposals;
  if (proposals.__typename !== 'RoleProfileProposals')
    return <Notice tone="danger">{fileSentence('framework.titles', proposals.code, proposals.message, text)}</Notice>;
  const { titles, titlesLeft, leftOut } = proposals;
  return (
    <>
      {leftOut.length > 0 && (
        <TableFindings
          tone="attention"
          title={text('framework.titles.leftOut')}
          meaning={text('framework.titles.leftOut.text')}
          findings={leftOut}
        />
      )}
      {titles.length === 0 ? (
        <p>{text('framework.titles.none')}</p>
      ) : (
        <PostTitleForm
          upload={upload}
          titles={titles}
          profiles={names.data.roleProfiles.profiles}
          onAssigned={refetch}
        />
      )}
      {titlesLeft > 0 && <p>{text('framework.titles.left', { count: titlesLeft })}</p>}
    </>
  );
}
