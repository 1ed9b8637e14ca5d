import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { commitCost } from '../budget';
import { audit, UnitOfWork } from '../database';
import { InputProblem, parse } from '../problem';
import { freezeVersion, publishVersion, readFrozen } from './approval/frozen-programme';
import { readRoute } from './approval/read-route';
import { refuseUnready } from './approval/ready';
import { refuseWhilePending } from './approval/submission-step';
import { findDraft } from './find-programme';
import { ProgrammeCostQueries } from './programme-cost.queries';
import { PublishProgrammeInput } from './programme.input';
import { whatIsCommitted } from './what-is-committed';

const needsApproval = () =>
  new InputProblem([
    {
      path: 'programmeId',
      code: 'approval-needed',
      message:
        'Programmes of this institution are approved before they are published. Load the page again, and submit it.',
    },
  ]);

/** From then on cohorts are formed for it, it stays as it is, and what it costs is committed: its first version, or the next one, is what is published. */
@Injectable()
export class PublishProgramme {
  constructor(
    private readonly work: UnitOfWork,
    private readonly costs: ProgrammeCostQueries,
  ) {}

  async execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { programmeId, expectedVersion, budgetLineId, amount } = parse(PublishProgrammeInput, input);
    const cost = await this.costs.of(actor, programmeId);
    return this.work.run(actor, async () => {
      const programme = await findDraft(actor, programmeId, expectedVersion);
      await refuseUnready(actor, programmeId);
      await refuseWhilePending(actor, programmeId);
      if ((await readRoute(programme.institutionId)).length > 0) throw needsApproval();
      const version = await freezeVersion(actor, programme);
      const frozen = await readFrozen(actor, programmeId, version);
      await publishVersion(actor, programmeId, version, frozen);
      const { institutionId } = programme;
      const committed = whatIsCommitted(cost, { budgetLineId, amount });
      await commitCost(actor, { programmeId, institutionId, budgetLineId, amount: committed });
      audit('programme.published', 'programme', programmeId, { modules: frozen.modules.length, version, budgetLineId });
      return { done: true };
    });
  }
}
