import type { ProposalOutcome, ProposedCohort } from '@baobab/domain/cohort/proposal';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { sql } from '../../database';
import { InputProblem, NotFound, VersionConflict } from '../../problem';
import type { KeptRequest } from './find-request';
import type { CohortsAsked } from './proposal.input';

export type ProposalState = 'proposed' | 'accepted' | 'discarded';

interface FoundProposal {
  id: string;
  programmeId: string;
  asked: CohortsAsked;
  kept: KeptRequest;
  outcome: ProposalOutcome;
  cohorts: ProposedCohort[];
}

interface Row extends Omit<FoundProposal, 'kept' | 'outcome' | 'cohorts'> {
  institutionId: string;
  state: ProposalState;
  version: number;
  kept: KeptRequest | null;
  outcome: ProposalOutcome | null;
  cohorts: ProposedCohort[] | null;
}

export const refuseProposal = (code: string, message: string) =>
  new InputProblem([{ path: 'proposalId', code, message }]);

/** Inside a unit of work, and locked until it ends, of a programme that the actor coordinates. @throws NotFound, Refused */
export const lockProposal = async (actor: Actor, id: string): Promise<Row> => {
  const [proposal] = await sql<Row>(
    `select c.id, c.programme_id as "programmeId", p.institution_id as "institutionId", c.asked, c.request as kept, c.outcome, c.cohorts, c.state, c.version
     from cohort_proposal c join programme p on p.organisation_id = c.organisation_id and p.id = c.programme_id
     where c.organisation_id = $1 and c.id = $2 for update of c`,
    [actor.organisationId, id],
  );
  if (!proposal) throw new NotFound('proposal');
  await authorise(actor, proposal.institutionId, 'coordinator');
  return proposal;
};

/** One that is found, and neither accepted nor thrown away. @throws NotFound, Refused, VersionConflict, InputProblem */
export const findProposed = async (actor: Actor, id: string, expectedVersion: number): Promise<FoundProposal> => {
  const { kept, outcome, cohorts, state, version, ...proposal } = await lockProposal(actor, id);
  if (state === 'accepted')
    throw refuseProposal('proposal-accepted', 'These cohorts are formed already. Change them one by one.');
  if (state === 'discarded')
    throw refuseProposal('proposal-discarded', 'This proposal was thrown away. Ask for another one.');
  if (!kept || !outcome || !cohorts)
    throw refuseProposal('proposal-not-found-yet', 'These cohorts are still looked for. Wait until they are there.');
  if (version !== expectedVersion) throw new VersionConflict();
  return { ...proposal, kept, outcome, cohorts };
};

/** What it holds of people is needed no longer, and goes. */
export const settleProposal = async ({ organisationId }: Actor, id: string, state: ProposalState): Promise<void> => {
  await sql(
    `update cohort_proposal set state = $3, request = null, outcome = null, cohorts = null, version = version + 1
     where organisation_id = $1 and id = $2`,
    [organisationId, id, state],
  );
};
