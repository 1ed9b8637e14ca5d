import type { TailoredProgramme } from '@baobab/domain/programme';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import type { GroupNeeds } from '../needs';
import { InputProblem, NotFound, parse } from '../problem';
import { FewInNeed, refuseFew } from './few-in-need';
import { findDraft, writePlan } from './find-programme';
import { AcceptScenarioInput } from './programme.input';

const nothingToAccept = (code: string, message: string) => new InputProblem([{ path: 'scenarioId', code, message }]);

/** Makes the modules of a scenario the programme's plan. */
@Injectable()
export class AcceptScenario {
  constructor(
    private readonly work: UnitOfWork,
    private readonly few: FewInNeed,
  ) {}

  async execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { programmeId, scenarioId, expectedVersion } = parse(AcceptScenarioInput, input);
    const least = await this.few.leastOf(actor, programmeId);
    return this.work.run(actor, async () => {
      await findDraft(actor, programmeId, expectedVersion);
      const [scenario] = await sql<{ outcome: TailoredProgramme | null; needs: GroupNeeds | null }>(
        'select outcome, needs from scenario where organisation_id = $1 and id = $2 and programme_id = $3',
        [actor.organisationId, scenarioId, programmeId],
      );
      if (!scenario) throw new NotFound('scenario');
      if (!scenario.outcome)
        throw nothingToAccept('scenario-not-done', 'This scenario has no answer. Wait until it has, or tailor again.');
      if (scenario.outcome.status === 'infeasible')
        throw nothingToAccept(
          'scenario-infeasible',
          'No set of modules keeps these limits. Loosen one that is marked, and tailor again.',
        );
      refuseFew('scenarioId', scenario.needs?.peopleInNeed ?? 0, least);
      const modules = scenario.outcome.modules.map(({ id }) => id);
      await writePlan(
        actor,
        programmeId,
        modules.map((id) => ({ id, byHand: false })),
      );
      await sql('update programme set scenario_id = $3 where organisation_id = $1 and id = $2', [
        actor.organisationId,
        programmeId,
        scenarioId,
      ]);
      audit('scenario.accepted', 'programme', programmeId, { scenarioId, modules });
      return { done: true };
    });
  }
}
