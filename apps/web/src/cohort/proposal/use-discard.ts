import { useNavigate } from 'react-router';
import { DiscardCohortProposalDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import type { CohortProposal } from './parts';

/** Throws a proposal away, and goes back to where others are asked for. */
export function useDiscard({ id, programmeId }: Pick<CohortProposal, 'id' | 'programmeId'>) {
  const navigate = useNavigate();
  const discard = useCommand(DiscardCohortProposalDocument, (data) => data.discardCohortProposal);
  const throwAway = async () => {
    if (await discard.run({ input: { proposalId: id } })) await navigate(`/tailor/${programmeId}/proposals`);
  };
  return { discard, throwAway };
}
