import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { AssessmentRoundsDocument } from '../../generated/documents';
import { failureSentence } from '../../graphql/failure';
import { jobProblemSentence } from '../../job/job-problem';
import { JobProgress } from '../../job/JobProgress';
import { useJob } from '../../job/use-job';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import buttons from '../../ui/Button.module.css';
import { Notice } from '../../ui/Notice';

interface FusingProgressProps {
  jobId: string;
  name: string;
  onAgain(): void;
}

/** The job at work, then the way to what came of it. */
export function FusingProgress({ jobId, name, onAgain }: FusingProgressProps) {
  const text = useText();
  const { cache } = useApolloClient();
  const { job, over, error } = useJob(jobId);
  const done = job?.state === 'done';
  useEffect(() => {
    if (done) cache.evict({ fieldName: 'assessmentRounds' });
  }, [done, cache]);
  if (error) return <Notice tone="danger">{failureSentence(error, text)}</Notice>;
  if (done) return <Fused name={name} figures={job.result} />;
  if (job && !over) return <JobProgress job={job} cancelLabel={text('assessment.fused.cancel')} />;
  if (!job) return <p>{text('house.loading')}</p>;
  return (
    <>
      {job.problem ? (
        <Notice tone="danger">{jobProblemSentence(job.problem, text)}</Notice>
      ) : (
        <Notice tone="attention">{text('assessment.fused.cancelled')}</Notice>
      )}
      <p>
        <Button onClick={onAgain}>{text('assessment.fused.again')}</Button>
      </p>
    </>
  );
}

function Fused({ name, figures }: { name: string; figures: readonly { name: string; value: number }[] }) {
  const text = useText();
  const { data } = useQuery(AssessmentRoundsDocument, { fetchPolicy: 'network-only' });
  const round = data?.assessmentRounds.find((each) => each.name === name);
  const figure = (what: string) => figures.find((each) => each.name === what)?.value ?? 0;
  return (
    <>
      <Notice tone="done">
        {text('assessment.fused.done', { people: figure('people'), levels: figure('levels') })}
      </Notice>
      {round && (
        <p>
          <Link className={buttons.button} to={`/needs?round=${round.id}`}>
            {text('assessment.fused.toNeeds')}
          </Link>{' '}
          <Link to={`/assess/evidence/${round.id}`}>{text('assessment.fused.how')}</Link>
        </p>
      )}
    </>
  );
}
