import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { PageState } from '../framework/PageState';
import { CohortDocument } from '../generated/documents';
import { readAnew } from '../graphql/read-anew';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { CohortActions } from './CohortActions';
import { CohortStanding } from './CohortStanding';
import { CompleteCohort } from './CompleteCohort';
import { CompletionSection } from './CompletionSection';
import { People } from './People';
import { PlanChanges } from './PlanChanges';
import { Sessions } from './Sessions';

/** One cohort: how full it is, when it meets, who is in it and who came. */
export function CohortPage() {
  const text = useText();
  const { cohortId = '' } = useParams();
  const { roles } = useMe();
  const { data, error, refetch } = useQuery(CohortDocument, {
    variables: { id: cohortId },
    fetchPolicy: 'cache-and-network',
    context: readAnew,
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { cohort, trainers } = data;
  if (!cohort) return <Notice tone="attention">{text('cohort.gone')}</Notice>;
  const coordinates = roles.includes('coordinator');
  const mayChange = coordinates && (cohort.state === 'open' || cohort.state === 'closed');
  const mayDecide = coordinates && cohort.state !== 'cancelled';
  return (
    <>
      <PageHead
        title={cohort.name}
        sentence={text('cohort.sentence', {
          state: text(`cohort.state.${cohort.state}`),
          enrolled: cohort.enrolled,
          seats: cohort.seats,
          waiting: cohort.waiting,
        })}
        action={
          mayChange && (
            <CohortActions cohort={cohort} sessions={cohort.sessions} trainers={trainers ?? []} onChanged={refetch} />
          )
        }
      />
      <p>
        <Link to={`/tailor/${cohort.programmeId}`}>
          {text('cohort.programme', { programme: isolated(cohort.programmeName) })}
        </Link>
        {' · '}
        <a href={`/programmes/${cohort.programmeId}`}>{text('programme.readAs')}</a>
        {mayChange && (
          <>
            {' · '}
            <Link to={`/tailor/${cohort.programmeId}/timetable`}>{text('timetable.ask')}</Link>
          </>
        )}
      </p>
      <CohortStanding cohort={cohort} mayChange={mayChange} onChanged={refetch} />
      {cohort.requested > 0 && (
        <Notice tone="attention">{text('cohort.requestedCount', { count: cohort.requested })}</Notice>
      )}
      <Sessions
        cohort={cohort}
        sessions={cohort.sessions}
        trainers={trainers ?? []}
        mayChange={mayChange}
        onChanged={refetch}
      />
      <People cohort={cohort} sessions={cohort.sessions} mayChange={mayChange} onChanged={refetch} />
      <CompletionSection cohort={cohort} mayChange={mayChange} mayDecide={mayDecide} />
      {mayDecide && <CompleteCohort cohort={cohort} mayChange={mayChange} onChanged={refetch} />}
      <PlanChanges cohort={cohort} mayChange={mayChange} />
    </>
  );
}
