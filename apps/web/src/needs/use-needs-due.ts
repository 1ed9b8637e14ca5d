import type { DocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { NeedsDueDocument } from '../generated/documents';

const ASK_EVERY = 2_000;

/**
 * Since when numbers are being counted anew, asked again until they are; null where they are as things stand. It is told until what shows them
 * has been read again, so that nothing old is seen without it.
 * @param roundIds of these rounds; null: of any. @param shownBy the queries that show them, always the same list.
 */
export function useNeedsDue(roundIds: string[] | null, shownBy: DocumentNode[]): string | null {
  const client = useApolloClient();
  const [told, setTold] = useState<string | null>(null);
  const { data, startPolling, stopPolling } = useQuery(NeedsDueDocument, {
    variables: { roundIds },
    skip: roundIds?.length === 0,
    fetchPolicy: 'cache-and-network',
  });
  const since = data?.needsDue?.since ?? null;
  if (since !== null && since !== told) setTold(since);
  useEffect(() => {
    if (since === null) return;
    startPolling(ASK_EVERY);
    return stopPolling;
  }, [since, startPolling, stopPolling]);
  useEffect(() => {
    if (since !== null || told === null) return;
    // What can't be read says so where it is shown.
    void Promise.allSettled([client.refetchQueries({ include: shownBy })]).then(() => setTold(null));
  }, [client, since, told, shownBy]);
  return since ?? told;
}
