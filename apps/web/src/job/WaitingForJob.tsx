import { useEffect } from 'react';
import { failureSentence } from '../graphql/failure';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import { jobProblemSentence } from './job-problem';
import { JobProgress } from './JobProgress';
import { useJob } from './use-job';

interface WaitingForJobProps {
  jobId: string;
  /** Where somebody else asked, whose job is not shown. */
  others: string;
  cancelled: string;
  cancelLabel: string;
  /** What it looked for is there. */
  onDone(): void;
}

/** Without what a job looks for: it is looked for, or came to nothing. */
export function WaitingForJob({ jobId, others, cancelled, cancelLabel, onDone }: WaitingForJobProps) {
  const text = useText();
  const { job, over, error } = useJob(jobId);
  const done = job?.state === 'done';
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  if (error) return <Notice tone="danger">{failureSentence(error, text)}</Notice>;
  if (job === null) return <Notice tone="attention">{others}</Notice>;
  if (job?.problem) return <Notice tone="danger">{jobProblemSentence(job.problem, text)}</Notice>;
  if (job?.state === 'cancelled') return <Notice tone="attention">{cancelled}</Notice>;
  return job && !over ? <JobProgress job={job} cancelLabel={cancelLabel} /> : <p>{text('house.loading')}</p>;
}
