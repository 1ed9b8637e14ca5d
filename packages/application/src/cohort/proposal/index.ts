import { AcceptCohortProposal } from './accept-proposal';
import { DiscardCohortProposal } from './discard-proposal';
import { MoveProposedPerson } from './move-person';
import { CohortProposalQueries } from './proposal.queries';
import { StartCohortProposal } from './start-proposal';

export * from './accept-proposal';
export * from './discard-proposal';
export * from './move-person';
export * from './proposal-thread';
export * from './proposal.queries';
export * from './run-proposal';
export * from './start-proposal';

export const cohortProposalProviders = [
  AcceptCohortProposal,
  CohortProposalQueries,
  DiscardCohortProposal,
  MoveProposedPerson,
  StartCohortProposal,
];
