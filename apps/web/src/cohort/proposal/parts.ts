import type { CohortProposalQuery, ProposedPeopleQuery } from '../../generated/documents';

export type CohortProposal = NonNullable<CohortProposalQuery['cohortProposal']>;
export type Proposal = NonNullable<CohortProposal['proposal']>;
export type Proposed = Proposal['cohorts'][number];
export type Person = NonNullable<ProposedPeopleQuery['proposedPeople']>[number];
