import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { ProgrammeDocument } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { jobProblemSentence } from '../job/job-problem';
import { JobProgress } from '../job/JobProgress';
import { useJob } from '../job/use-job';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';

/** A scenario without its answer: it is worked on, or came to nothing. */
export function ScenarioWaits({ jobId }: { jobId: string }) {
  const text = useText();
  const client = useApolloClient();
  const { job, over, error } = useJob(jobId);
  const done = job?.state === 'done';
  useEffect(() => {
    if (done) void client.refetchQueries({ include: [ProgrammeDocument] });
  }, [done, client]);
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
