import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { readOffers } from '../../catalogue';
import { audit, sql, UnitOfWork } from '../../database';
import { countGroupNeeds } from '../../needs';
import { NotFound, parse } from '../../problem';
import { findDraft } from '../find-programme';
import { ResetPlanInput } from './approval.input';
import { readFrozen, takeModules } from './frozen-programme';

/** The draft goes back to the modules of a version; what they do is counted by the needs of now. */
@Injectable()
export class ResetPlan {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { programmeVersionId, expectedVersion } = parse(ResetPlanInput, input);
    return this.work.run(actor, async () => {
      const [version] = await sql<{ programmeId: string; number: number }>(
        'select programme_id as "programmeId", number from programme_version where organisation_id = $1 and id = $2',
        [actor.organisationId, programmeVersionId],
      );
      if (!version) throw new NotFound('version');
      const { programmeId, number } = version;
      const programme = await findDraft(actor, programmeId, expectedVersion);
      const frozen = await readFrozen(actor, programmeId, number);
      await takeModules(actor, programmeId, frozen);
      const needs = await countGroupNeeds(programme, await readOffers(frozen.modules.map(({ id }) => id)));
      await sql('update programme set needs = $3, counted_at = now() where organisation_id = $1 and id = $2', [
        actor.organisationId,
        programmeId,
        needs,
      ]);
      audit('plan.reset', 'programme', programmeId, { version: number });
      return { done: true };
    });
  }
}
