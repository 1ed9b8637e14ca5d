import type { ReactNode } from 'react';
import { PageState } from '../framework/PageState';
import { jobProblemSentence } from '../job/job-problem';
import { JobProgress } from '../job/JobProgress';
import { useJob, type Job } from '../job/use-job';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

/** What of a file's job is worded for what it does. */
interface FileJobWords {
  cancel: string;
  cancelled: string;
  again: string;
}

interface FileJobProps {
  jobId: string;
  words: FileJobWords;
  onAgain(): void;
  /** What came of each row. */
  children(figures: Job['result']): ReactNode;
}

/** A file at work, then what came of it. */
export function FileJob({ jobId, words, onAgain, children }: FileJobProps) {
  const text = useText();
  const { job, over, error, retry } = useJob(jobId);
  if (job === undefined) return <PageState error={error} onRetry={retry} />;
  if (job && !over) return <JobProgress job={job} cancelLabel={words.cancel} />;
  return (
    <>
      {job === null && <Notice tone="attention">{text('cohort.bulk.gone')}</Notice>}
      {job?.state === 'cancelled' && <Notice tone="attention">{words.cancelled}</Notice>}
      {job?.problem && <Notice tone="danger">{jobProblemSentence(job.problem, text)}</Notice>}
      {job?.state === 'done' && children(job.result)}
      <p>
        <Button quiet onClick={onAgain}>
          {words.again}
        </Button>
      </p>
    </>
  );
}
