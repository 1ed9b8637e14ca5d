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

const needsApproval = () =>
  new InputProblem([
    {
      path: 'programmeId',
      code: 'approval-needed',
      message:
        'Programmes of this institution are approved before they are published. Load the page again, and submit it.',
    },
  ]);

const amountNeeded = () =>
  new InputProblem([
    {
      path: 'amount',
      code: 'amount-needed',
      message:
        'What the plan costs would tell of too few people to who reads the budget. Write how much is committed: a round amount that covers it.',
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
      const kept = cost?.told === false ? amount : (cost?.cost ?? 0);
      if (kept === null && budgetLineId !== null) throw amountNeeded();
      const { institutionId } = programme;
      await commitCost(actor, { programmeId, institutionId, budgetLineId, amount: kept ?? cost?.cost ?? 0 });
      audit('programme.published', 'programme', programmeId, { modules: frozen.modules.length, version, budgetLineId });
      return { done: true };
    });
  }
}
