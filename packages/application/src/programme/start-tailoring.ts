import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { leftForTailoring } from '../budget';
import { sql, UnitOfWork } from '../database';
import { countGroupNeeds, holdNeeds } from '../needs';
import { startWatchedJob } from '../outbox';
import { InputProblem, parse } from '../problem';
import { FewInNeed, refuseFew } from './few-in-need';
import { findDraft } from './find-programme';
import type { ScenarioLimits } from './programme.input';
import { StartTailoringInput } from './programme.input';

/** Asks for the best set of training modules under these limits; the worker finds it and keeps it as a scenario. */
@Injectable()
export class StartTailoring {
  constructor(
    private readonly work: UnitOfWork,
    private readonly few: FewInNeed,
  ) {}

  async execute(actor: Actor, input: unknown): Promise<{ scenarioId: string; jobId: string }> {
    const { programmeId, objective, ...limits } = parse(StartTailoringInput, input);
    const least = await this.few.leastOf(actor, programmeId);
    return this.work.run(actor, async () => {
      const programme = await findDraft(actor, programmeId);
      await holdNeeds(programme.roundId, programme.institutionId, 'programmeId');
      // The worker counts once more; said here, she needs not wait for it.
      if (least > 0) refuseFew('programmeId', (await countGroupNeeds(programme, [])).peopleInNeed, least);
      await this.refuseUnoffered(limits);
      const budget = await this.mostMoney(actor, programme.institutionId, limits);
      const jobId = await startWatchedJob(actor, 'tailor-programme', { programmeId });
      const [scenario] = await sql<{ id: string }>(
        'insert into scenario (organisation_id, programme_id, job_id, objective, limits) values ($1, $2, $3, $4, $5) returning id',
        [actor.organisationId, programmeId, jobId, objective, { ...limits, budget }],
      );
      if (!scenario) throw new Error('The scenario was not written.');
      return { scenarioId: scenario.id, jobId };
    });
  }

  /** What was written, or what is left of the line that was chosen: the smaller of the two. */
  private async mostMoney(
    actor: Actor,
    institutionId: string,
    { budget, budgetLineId }: ScenarioLimits,
  ): Promise<number | null> {
    if (!budgetLineId) return budget;
    const left = await leftForTailoring(actor, budgetLineId, institutionId);
    return budget === null ? left : Math.min(budget, left);
  }

  private async refuseUnoffered({ mustHave, inventedToo }: ScenarioLimits): Promise<void> {
    const [offered] = await sql<{ count: number }>(
      'select count(*)::int as count from training_module where id = any($1::uuid[]) and retired_at is null and (not invented or $2)',
      [mustHave, inventedToo],
    );
    if (offered?.count === new Set(mustHave).size) return;
    throw new InputProblem([
      {
        path: 'mustHave',
        code: 'not-offered',
        message:
          'A must-have is not offered: it was retired, or it is invented and those are left out. Take it out of the must-haves, or allow invented modules.',
      },
    ]);
  }
}
