import { useEffect } from 'react';
import { failureSentence } from '../graphql/failure';
import { jobProblemSentence } from '../job/job-problem';
import { JobProgress } from '../job/JobProgress';
import { useJob } from '../job/use-job';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';

/** A scenario without its answer: it is worked on, or came to nothing. */
export function ScenarioWaits({ jobId, onOver }: { jobId: string; onOver(): void }) {
  const text = useText();
  const { job, over, error } = useJob(jobId);
  const done = job?.state === 'done';
  useEffect(() => {
    if (done) onOver();
    // Once, when it is done: `onOver` is another function each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [done]);
  if (error) return <Notice tone="danger">{failureSentence(error, text)}</Notice>;
  if (job === null) return <Notice tone="attention">{text('programme.scenario.others')}</Notice>;
  if (job?.problem) return <Notice tone="danger">{jobProblemSentence(job.problem, text)}</Notice>;
  if (job?.state === 'cancelled') return <Notice tone="attention">{text('programme.scenario.cancelled')}</Notice>;
  return job && !over ? (
    <JobProgress job={job} cancelLabel={text('programme.scenario.cancel')} />
  ) : (
    <p>{text('house.loading')}</p>
  );
}
