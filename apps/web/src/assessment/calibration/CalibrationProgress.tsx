import { useEffect } from 'react';
import { failureSentence } from '../../graphql/failure';
import { jobProblemSentence } from '../../job/job-problem';
import { JobProgress } from '../../job/JobProgress';
import { useJob } from '../../job/use-job';
import { useText } from '../../locale/use-text';
import { LinkButton } from '../../ui/LinkButton';
import { Notice } from '../../ui/Notice';

interface CalibrationProgressProps {
  jobId: string;
  /** The same function each time. */
  onDone: () => unknown;
  onAgain(): void;
}

/** The calibration at work, then what came of it. */
export function CalibrationProgress({ jobId, onDone, onAgain }: CalibrationProgressProps) {
  const text = useText();
  const { job, over, error } = useJob(jobId);
  const done = job?.state === 'done';
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  if (error) return <Notice tone="danger">{failureSentence(error, text)}</Notice>;
  if (!job) return <p>{text('house.loading')}</p>;
  if (!over) return <JobProgress job={job} cancelLabel={text('assessment.calibration.cancel')} />;
  if (done) {
    const figure = (what: string) => job.result.find(({ name }) => name === what)?.value ?? 0;
    return (
      <Notice tone="done">
        {text('assessment.calibration.done', { items: figure('items'), people: figure('people') })}
      </Notice>
    );
  }
  return (
    <Notice tone={job.problem ? 'danger' : 'attention'}>
      <p>{job.problem ? jobProblemSentence(job.problem, text) : text('assessment.calibration.cancelled')}</p>
      <LinkButton onClick={onAgain}>{text('assessment.calibration.again')}</LinkButton>
    </Notice>
  );
}
