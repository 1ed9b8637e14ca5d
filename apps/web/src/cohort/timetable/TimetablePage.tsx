import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { TimetableDocument } from '../../generated/documents';
import { WaitingForJob } from '../../job/WaitingForJob';
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
  const reload = useCallback(() => void refetch(), [refetch]);
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
      <WaitingForJob
        jobId={timetable.jobId}
        others={text('timetable.others')}
        cancelled={text('timetable.cancelled')}
        cancelLabel={text('timetable.cancel')}
        onDone={reload}
      />
    </>
  );
}
