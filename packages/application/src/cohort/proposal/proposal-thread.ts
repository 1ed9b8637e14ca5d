import type { ProposalOutcome, ProposalTask } from '@baobab/domain/cohort/proposal';
import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { WorkThread } from '../../work-thread';

@Injectable()
export class CohortProposalThread extends WorkThread<ProposalTask, ProposalOutcome> {
  constructor() {
    super(join(__dirname, 'proposal.thread.cjs'), 'proposeCohorts');
  }
}
