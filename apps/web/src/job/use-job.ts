import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { WatchedJobDocument, type WatchedJobQuery } from '../generated/documents';

export type Job = NonNullable<WatchedJobQuery['job']>;

const ASK_EVERY = 700;

export function isOver({ state }: Pick<Job, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** A job as it is now, asked for again and again until it is over. `job` is null for one that is not there, or not the reader's. */
export function useJob(id: string | null) {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(WatchedJobDocument, {
    variables: { id: id ?? '' },
    skip: id === null,
    fetchPolicy: 'cache-and-network',
  });
  const job = data?.job;
  const over = job !== undefined && (job === null || isOver(job));
  useEffect(() => {
    if (id === null || over) stopPolling();
    else startPolling(ASK_EVERY);
    return stopPolling;
  }, [id, over, startPolling, stopPolling]);
  return { job, over, error, retry: () => void refetch() };
}
