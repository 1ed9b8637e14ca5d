import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { CancelJobDocument, ImportJobDocument } from '../generated/documents';
import { PageState } from '../framework/PageState';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import page from './ImportPage.module.css';
import { isOver, type ImportJob } from './import-job';
import { JobEnd } from './JobEnd';

const ASK_EVERY = 700;

interface JobStepProps {
  job: string;
  round: string | null;
  onRestart(): void;
}

/** The last step: the import at work, then what came of it. */
export function JobStep({ job: id, round, onRestart }: JobStepProps) {
  const text = useText();
  const { data, error, refetch, startPolling, stopPolling, client } = useQuery(ImportJobDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const over = data !== undefined && (!data.job || isOver(data.job));
  useEffect(() => {
    if (!over) startPolling(ASK_EVERY);
    else {
      stopPolling();
      // What was read before the import is not what is there now.
      for (const fieldName of ['importPreview', 'assessmentRounds', 'institutions']) client.cache.evict({ fieldName });
    }
    return stopPolling;
  }, [over, startPolling, stopPolling, client]);
  return (
    <>
      <h2 id="import-step">{text('assessment.job.title')}</h2>
      {!data && <PageState error={error} onRetry={() => void refetch()} />}
      {data && !data.job && (
        <>
          <Notice tone="attention">{text('assessment.job.gone')}</Notice>
          <p>
            <Button onClick={onRestart}>{text('assessment.job.again')}</Button>
          </p>
        </>
      )}
      {data?.job &&
        (isOver(data.job) ? <JobEnd job={data.job} round={round} onRestart={onRestart} /> : <AtWork job={data.job} />)}
    </>
  );
}

function AtWork({ job }: { job: ImportJob }) {
  const text = useText();
  const cancel = useCommand(CancelJobDocument, (data) => data.cancelJob);
  return (
    <div className={`${page.part} ${page.narrow}`}>
      {cancel.sentence && <Notice tone="danger">{cancel.sentence}</Notice>}
      <p id="import-progress" role="status">
        {job.state === 'waiting' ? text('assessment.job.waiting') : text('assessment.job.running', { rows: job.done })}
      </p>
      <progress
        className={page.progress}
        aria-labelledby="import-progress"
        max={job.total ?? undefined}
        value={job.total === null ? undefined : job.done}
      />
      <p className={page.quiet}>{text('assessment.job.leave')}</p>
      <p>
        <Button quiet pending={cancel.pending} onClick={() => void cancel.run({ input: { jobId: job.id } })}>
          {text('assessment.job.cancel')}
        </Button>
      </p>
    </div>
  );
}
