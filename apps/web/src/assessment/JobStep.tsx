import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { PageState } from '../framework/PageState';
import { JobProgress } from '../job/JobProgress';
import { useJob } from '../job/use-job';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import page from './ImportPage.module.css';
import { JobEnd } from './JobEnd';

interface JobStepProps {
  job: string;
  round: string | null;
  /** To the round of the same file; null where the address does not say which. */
  onBack: (() => void) | null;
  onRestart(): void;
}

/** The last step: the import at work, then what came of it. */
export function JobStep({ job: id, round, onBack, onRestart }: JobStepProps) {
  const text = useText();
  const { cache } = useApolloClient();
  const { job, over, error, retry } = useJob(id);
  useEffect(() => {
    // What was read before the import is not what is there now.
    if (over) for (const fieldName of ['importPreview', 'assessmentRounds', 'institutions']) cache.evict({ fieldName });
  }, [over, cache]);
  return (
    <>
      <h2 id="import-step">{text('assessment.job.title')}</h2>
      {job === undefined && <PageState error={error} onRetry={retry} />}
      {job === null && (
        <>
          <Notice tone="attention">{text('assessment.job.gone')}</Notice>
          <p>
            <Button onClick={onRestart}>{text('assessment.job.again')}</Button>
          </p>
        </>
      )}
      {job && over && <JobEnd job={job} round={round} onBack={onBack} onRestart={onRestart} />}
      {job && !over && (
        <div className={page.part}>
          <JobProgress job={job} cancelLabel={text('assessment.job.cancel')} />
          <p className={page.quiet}>{text('assessment.job.leave')}</p>
        </div>
      )}
    </>
  );
}
