import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { lockProposal, refuseProposal, settleProposal } from './find-proposal';
import { DiscardCohortProposalInput } from './proposal.input';

/** Nothing of it is formed. Again changes nothing. */
@Injectable()
export class DiscardCohortProposal {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { proposalId } = parse(DiscardCohortProposalInput, input);
    return this.work.run(actor, async () => {
      const { state } = await lockProposal(actor, proposalId);
      if (state === 'discarded') return { done: true };
      if (state === 'accepted')
        throw refuseProposal('proposal-accepted', 'These cohorts are formed already. Change them one by one.');
      await settleProposal(actor, proposalId, 'discarded');
      audit('cohort-proposal.discarded', 'cohort-proposal', proposalId);
      return { done: true };
    });
  }
}
