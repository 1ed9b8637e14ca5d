import type { DocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { NeedsDueDocument } from '../generated/documents';

/** In milliseconds: soon at first, for most is counted in seconds; less and less often, for what never ends must not be asked for ever so often. */
const ASK_AGAIN = { first: 2_000, most: 60_000 };

/**
 * Since when numbers are being counted anew, asked again until they are; null where they are as things stand. It is told until what shows them
 * has been read again, so that nothing old is seen without it.
 * @param roundIds of these rounds; null: of any. @param shownBy the queries that show them, always the same list.
 */
export function useNeedsDue(roundIds: string[] | null, shownBy: DocumentNode[]): string | null {
  const client = useApolloClient();
  const [told, setTold] = useState<string | null>(null);
  const { data, refetch } = useQuery(NeedsDueDocument, {
    variables: { roundIds },
    skip: roundIds?.length === 0,
    fetchPolicy: 'cache-and-network',
  });
  const since = data?.needsDue?.since ?? null;
  if (since !== null && since !== told) setTold(since);
  useEffect(() => {
    if (since === null) return;
    let wait = ASK_AGAIN.first;
    let clock = setTimeout(askAgain, wait);
    async function askAgain() {
      // Without a line it is asked next time.
      await refetch().catch(() => undefined);
      wait = Math.min(2 * wait, ASK_AGAIN.most);
      clock = setTimeout(askAgain, wait);
    }
    return () => clearTimeout(clock);
  }, [since, refetch]);
  useEffect(() => {
    if (since !== null || told === null) return;
    // What can't be read says so where it is shown.
    void Promise.allSettled([client.refetchQueries({ include: shownBy })]).then(() => setTold(null));
  }, [client, since, told, shownBy]);
  return since ?? told;
}
