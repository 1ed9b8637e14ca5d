import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { TimetableDocument } from '../../generated/documents';
import { failureSentence } from '../../graphql/failure';
import { jobProblemSentence } from '../../job/job-problem';
import { JobProgress } from '../../job/JobProgress';
import { useJob } from '../../job/use-job';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { ProposalView } from './ProposalView';

/** A timetable that is looked for, proposed or planned. */
export function TimetablePage() {
  const text = useText();
  const { timetableId = '' } = useParams();
  const { data, error, refetch } = useQuery(TimetableDocument, {
    variables: { id: timetableId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { timetable } = data;
  if (!timetable) return <Notice tone="attention">{text('timetable.gone')}</Notice>;
  if (timetable.proposal)
    return <ProposalView timetable={timetable} proposal={timetable.proposal} onChanged={refetch} />;
  return (
    <>
      <PageHead
        title={text('timetable.one')}
        sentence={text('cohort.programme', { programme: isolated(timetable.programmeName) })}
      />
      <Waiting jobId={timetable.jobId} />
    </>
  );
}

/** Without its proposal: it is looked for, or came to nothing. */
function Waiting({ jobId }: { jobId: string }) {
  const text = useText();
  const client = useApolloClient();
  const { job, over, error } = useJob(jobId);
  const done = job?.state === 'done';
  useEffect(() => {
    if (done) void client.refetchQueries({ include: [TimetableDocument] });
  }, [done, client]);
  if (error) return <Notice tone="danger">{failureSentence(error, text)}</Notice>;
  if (job === null) return <Notice tone="attention">{text('timetable.others')}</Notice>;
  if (job?.problem) return <Notice tone="danger">{jobProblemSentence(job.problem, text)}</Notice>;
  if (job?.state === 'cancelled') return <Notice tone="attention">{text('timetable.cancelled')}</Notice>;
  return job && !over ? (
    <JobProgress job={job} cancelLabel={text('timetable.cancel')} />
  ) : (
    <p>{text('house.loading')}</p>
  );
}
