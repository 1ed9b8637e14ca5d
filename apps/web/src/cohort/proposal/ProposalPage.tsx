import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { CohortProposalDocument } from '../../generated/documents';
import { WaitingForJob } from '../../job/WaitingForJob';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import type { CohortProposal } from './parts';
import { ProposalView } from './ProposalView';
import { useDiscard } from './use-discard';

/** Cohorts that are looked for, proposed or formed. */
export function ProposalPage() {
  const text = useText();
  const { proposalId = '' } = useParams();
  const { data, error, refetch } = useQuery(CohortProposalDocument, {
    variables: { id: proposalId },
    fetchPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => void refetch(), [refetch]);
  if (!data) return <PageState error={error} onRetry={reload} />;
  const { cohortProposal: found } = data;
  if (!found) return <Notice tone="attention">{text('proposal.gone')}</Notice>;
  if (found.proposal) return <ProposalView found={found} proposal={found.proposal} onChanged={refetch} />;
  return <Unfound found={found} onDone={reload} />;
}

/** What is looked for or came to nothing, and can be thrown away; or what was settled. */
function Unfound({ found, onDone }: { found: CohortProposal; onDone(): void }) {
  const text = useText();
  const { discard, throwAway } = useDiscard(found);
  const isOpen = found.state === 'proposed';
  return (
    <>
      <PageHead
        title={text('proposal.one')}
        sentence={text('cohort.programme', { programme: isolated(found.programmeName) })}
        action={
          isOpen && (
            <Button quiet pending={discard.pending} onClick={() => void throwAway()}>
              {text('timetable.discard')}
            </Button>
          )
        }
      />
      <Failure sentence={discard.issue('proposalId') ?? discard.sentence} />
      {isOpen && (
        <WaitingForJob
          jobId={found.jobId}
          others={text('proposal.others')}
          cancelled={text('proposal.cancelled')}
          cancelLabel={text('timetable.cancel')}
          onDone={onDone}
        />
      )}
      {found.state === 'accepted' && (
        <Notice tone="done">
          <p>{text('proposal.accepted')}</p>
          <Link to={`/cohorts?programme=${found.programmeId}`}>{text('cohort.formed.see')}</Link>
        </Notice>
      )}
      {found.state === 'discarded' && <Notice tone="attention">{text('proposal.discarded')}</Notice>}
    </>
  );
}
