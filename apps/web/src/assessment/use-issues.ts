import { useApolloClient } from '@apollo/client/react';
import { appended } from '../graphql/appended';
import { useState } from 'react';
import { ImportCheckDocument } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useText } from '../locale/use-text';
import type { RowIssue } from './issue-sentence';
import type { ImportCheck } from './use-check';

/** The file went, and what was found in it with it. */
class FileGone extends Error {}

type Page = ImportCheck['issues'];

/** The mistakes that a check found, a page after the other; one at a time is fetched. */
export function useIssues(jobId: string, first: Page) {
  const client = useApolloClient();
  const text = useText();
  const [shown, setShown] = useState(first);
  const [fetching, setFetching] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function pageAfter(after: string): Promise<Page> {
    const { data } = await client.query({
      query: ImportCheckDocument,
      variables: { jobId, after },
      fetchPolicy: 'no-cache',
    });
    if (!data?.importCheck) throw new FileGone();
    return data.importCheck.issues;
  }

  async function attempt<Result>(fetch: () => Promise<Result>): Promise<Result | null> {
    if (fetching) return null;
    setFetching(true);
    setFailure(null);
    try {
      return await fetch();
    } catch (error) {
      setFailure(error instanceof FileGone ? text('problem.upload-gone') : failureSentence(error, text));
      return null;
    } finally {
      setFetching(false);
    }
  }

  async function more(): Promise<void> {
    const { endCursor } = shown;
    const next = endCursor && (await attempt(() => pageAfter(endCursor)));
    if (next) setShown(appended(shown, next));
  }

  /** All that are kept, without showing them: a table of ten thousand rows is slow, a file is not. Null when it failed. */
  function all(): Promise<RowIssue[] | null> {
    return attempt(async () => {
      const found = [...shown.nodes];
      for (let cursor = shown.endCursor; cursor;) {
        const next = await pageAfter(cursor);
        found.push(...next.nodes);
        cursor = next.endCursor;
      }
      return found;
    });
  }

  return { shown, fetching, failure, more, all };
}
