import { failureSentence } from '../graphql/failure';
import { useText, type Text } from '../locale/use-text';
import { jobProblemSentence } from '../job/job-problem';
import { JobProgress } from '../job/JobProgress';
import { isOver, type Job } from '../job/use-job';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import type { Preview } from './columns';
import { Findings } from './Findings';
import { IssueTable } from './IssueTable';
import page from './ImportPage.module.css';
import { ProblemNotice } from './ProblemNotice';
import type { useCheck } from './use-check';

interface CheckResultProps {
  checking: ReturnType<typeof useCheck>;
  columns: Preview['columns'];
  onAgain(): void;
}

/** The dry run at work, then what it found, or why it could not. */
export function CheckResult({ checking, columns, onAgain }: CheckResultProps) {
  const text = useText();
  const { id, job, check, gone, problem, sentence, error } = checking;
  if (problem) return <ProblemNotice problem={problem} />;
  if (gone) return <Notice tone="attention">{text('problem.upload-gone')}</Notice>;
  if (check && id) {
    return (
      <div className={page.part}>
        <Findings check={check} />
        <IssueTable key={id} jobId={id} check={check} columns={columns} />
      </div>
    );
  }
  const failure = sentence ?? (error ? failureSentence(error, text) : null) ?? endOf(job, text);
  if (failure) {
    return (
      <>
        <Notice tone={job?.state === 'cancelled' ? 'attention' : 'danger'}>{failure}</Notice>
        <p>
          <Button quiet onClick={onAgain}>
            {text('assessment.check.again')}
          </Button>
        </p>
      </>
    );
  }
  return job ? (
    <JobProgress job={job} cancelLabel={text('assessment.check.cancel')} counted={countedOf(job, text)} />
  ) : (
    <p role="status" className={page.quiet}>
      {text('assessment.check.checking')}
    </p>
  );
}

/** Only while it reads: what follows is not done row by row. */
function countedOf({ step, done, total }: Job, text: Text): string | null {
  return step === 'reading' && total !== null ? text('assessment.check.read', { done, total }) : null;
}

function endOf(job: Job | null, text: Text): string | null {
  if (!job || !isOver(job)) return null;
  return job.problem ? jobProblemSentence(job.problem, text) : text('assessment.check.cancelled');
}
