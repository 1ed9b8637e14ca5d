import { failureSentence } from '../graphql/failure';
import { useText } from '../locale/use-text';
import { jobProblemSentence } from '../job/job-problem';
import { JobProgress } from '../job/JobProgress';
import { isOver } from '../job/use-job';
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
  const { job, check, gone, problem, sentence, error, more } = checking;
  if (problem) return <ProblemNotice problem={problem} />;
  if (gone) return <Notice tone="attention">{text('problem.upload-gone')}</Notice>;
  if (check) {
    return (
      <div className={page.part}>
        <Findings check={check} />
        <IssueTable check={check} columns={columns} more={more} />
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
    <JobProgress job={job} cancelLabel={text('assessment.check.cancel')} />
  ) : (
    <p role="status" className={page.quiet}>
      {text('assessment.check.checking')}
    </p>
  );
}

function endOf(job: ReturnType<typeof useCheck>['job'], text: ReturnType<typeof useText>): string | null {
  if (!job || !isOver(job)) return null;
  return job.problem ? jobProblemSentence(job.problem, text) : text('assessment.check.cancelled');
}
