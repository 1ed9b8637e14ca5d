import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import {
  CancelJobDocument,
  CheckImportDocument,
  ImportCheckDocument,
  type ImportAnswerInput,
  type ImportCheckQuery,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isOver, useJob } from '../job/use-job';
import type { ChosenColumn } from './columns';

export type ImportCheck = NonNullable<ImportCheckQuery['importCheck']>;

/** Corrections come in bursts; the file is read again once they pause. */
const PAUSE = 400;

interface CheckAsked {
  upload: string;
  institutionId: string;
  columns: ChosenColumn[];
  answers: ImportAnswerInput[];
  /** The job of the dry run with these columns; null while there is none. */
  check: string | null;
  onCheck(job: string): void;
}

/** The dry run of an upload: begun by itself while there is none for these columns, then watched, then read. */
export function useCheck({ upload, institutionId, columns, answers, check, onCheck }: CheckAsked) {
  const start = useCommand(CheckImportDocument, (data) => data.checkImport);
  const cancel = useCommand(CancelJobDocument, (data) => data.cancelJob);
  const asked = JSON.stringify([upload, columns, answers]);
  const [settled] = useDebouncedValue(asked, PAUSE);
  const begun = useRef('');
  const latest = useRef<string | null>(asked);
  useEffect(
    () => () => {
      latest.current = null;
    },
    [],
  );
  useEffect(() => {
    latest.current = asked;
    const waits = check === null && settled === asked && begun.current !== asked && !start.pending;
    if (!waits) return;
    begun.current = asked;
    void start.run({ input: { uploadId: upload, institutionId, columns, answers } }).then((started) => {
      if (!started) return;
      if (latest.current === asked) onCheck(started.jobId);
      // Corrected, or left, while the answer was on its way: nobody waits for this one.
      else void cancel.run({ input: { jobId: started.jobId } });
    });
  });

  const watched = useJob(check);
  const job = watched.job ?? null;
  const done = job?.state === 'done';
  const result = useQuery(ImportCheckDocument, { variables: { jobId: check ?? '' }, skip: !done });
  /** The check is over and what it found is no longer kept, because the file is not. */
  const gone = watched.job === null || (done && result.data?.importCheck === null);
  const refused = check === null && start.sentence !== null;

  return {
    id: check,
    job: done ? null : job,
    check: result.data?.importCheck ?? null,
    gone,
    /** Nothing more comes of it by waiting. */
    stuck: gone || refused || (job !== null && isOver(job) && !done),
    problem: check === null ? start.problem : null,
    sentence: check === null ? start.sentence : null,
    error: watched.error ?? result.error,
    /** Ends what runs, before something else is asked. */
    stop: () => {
      if (job && !isOver(job)) void cancel.run({ input: { jobId: job.id } });
    },
    /** Lets the same columns be checked once more. */
    forget: () => {
      begun.current = '';
    },
  };
}
