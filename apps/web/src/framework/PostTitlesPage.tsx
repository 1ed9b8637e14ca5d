import { useQuery } from '@apollo/client/react';
import { RoleProfileNamesDocument, RoleProfileProposalsDocument } from '../generated/documents';
import { appended } from '../graphql/appended';
import { failureSentence } from '../graphql/failure';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { More } from '../ui/More';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { SearchForm } from '../ui/SearchForm';
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
          <Button quiet onClick={() => go({ upload: null, search: null })}>
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
            onUploaded={(id) => go({ upload: id, search: null })}
          />
        </section>
      )}
    </>
  );
}

function Proposals({ upload }: { upload: string | null }) {
  const text = useText();
  const [params, go] = useAddress();
  const search = params.get('search');
  const { result, error, loading, refetch, reload, more } = useProposals(upload, search);
  const names = useQuery(RoleProfileNamesDocument, { variables: { locale: useLocale() } });
  if (!result || !names.data)
    return <PageState error={error ?? names.error} onRetry={() => void Promise.all([refetch(), names.refetch()])} />;
  if (result.__typename !== 'RoleProfileProposals')
    return <Notice tone="danger">{fileSentence('framework.titles', result.code, result.message, text)}</Notice>;
  const { nodes, hasNextPage, totalCount, leftOut } = result;
  if (totalCount === 0 && !search) return <p>{text('framework.titles.none')}</p>;
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
      <SearchForm
        label={text('framework.titles.search')}
        action={text('framework.titles.search.action')}
        value={search}
        onSearch={(words) => go({ search: words })}
      />
      <p>{text('framework.titles.found', { count: totalCount })}</p>
      <Failure sentence={error ? failureSentence(error, text) : null} />
      <PostTitleForm upload={upload} titles={nodes} profiles={names.data.roleProfiles.profiles} onReload={reload}>
        {search && (
          <p>
            <Button quiet onClick={() => go({ search: null })}>
              {text('framework.titles.search.clear')}
            </Button>
          </p>
        )}
        {hasNextPage && <More pending={loading} onMore={more} />}
      </PostTitleForm>
    </>
  );
}

/** The titles found, a page after the other below each other. */
function useProposals(uploadId: string | null, search: string | null) {
  const input = { uploadId, search, first: 100 };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(RoleProfileProposalsDocument, {
    variables: { input },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  // What was found before stays until the new is there: what is confirmed in it stays too.
  const result = (data ?? previousData)?.roleProfileProposals;
  const after = result?.__typename === 'RoleProfileProposals' ? result.endCursor : null;
  const more = () =>
    void fetchMore({
      variables: { input: { ...input, after } },
      updateQuery: (
        { roleProfileProposals: before, ...query },
        { fetchMoreResult: { roleProfileProposals: next } },
      ) => ({
        ...query,
        roleProfileProposals:
          before.__typename === 'RoleProfileProposals' && next.__typename === 'RoleProfileProposals'
            ? appended(before, next)
            : next,
      }),
    });
  // Where it fails, the query tells it.
  const reload = async () => {
    const newer = await refetch().then(
      (read) => read.data?.roleProfileProposals,
      () => undefined,
    );
    return newer?.__typename === 'RoleProfileProposals' ? newer.nodes : [];
  };
  return { result, error, loading, refetch, reload, more };
}
