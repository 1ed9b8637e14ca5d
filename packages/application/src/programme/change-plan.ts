import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { readOffers } from '../catalogue';
import { audit, sql, UnitOfWork } from '../database';
import { countGroupNeeds } from '../needs';
import { InputProblem, parse } from '../problem';
import type { ProgrammeRow } from './find-programme';
import { findDraft, writePlan } from './find-programme';
import { ChangePlanInput } from './programme.input';

interface Planned {
  id: string;
  byHand: boolean;
}

/** Adds modules, takes them out and orders them by hand. What was there already keeps where it came from. */
@Injectable()
export class ChangePlan {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { programmeId, trainingModuleIds, expectedVersion } = parse(ChangePlanInput, input);
    return this.work.run(actor, async () => {
      const programme = await findDraft(actor, programmeId, expectedVersion);
      const before = await sql<Planned>(
        'select training_module_id as id, by_hand as "byHand" from programme_module where organisation_id = $1 and programme_id = $2',
        [actor.organisationId, programmeId],
      );
      const known = new Map(before.map((module) => [module.id, module]));
      await this.weigh(actor, programme, trainingModuleIds, [...known.keys()]);
      const modules = trainingModuleIds.map((id) => known.get(id) ?? { id, byHand: true });
      await writePlan(actor, programmeId, modules);
      audit('plan.changed', 'programme', programmeId, { modules: trainingModuleIds });
      return { done: true };
    });
  }

  /** Counts anew where a module came into the catalogue after the needs were counted. @throws InputProblem for one that is not offered. */
  private async weigh(actor: Actor, programme: ProgrammeRow, chosen: readonly string[], kept: string[]): Promise<void> {
    const offers = await readOffers(kept);
    const offered = new Set(offers.map(({ id }) => id));
    if (!chosen.every((id) => offered.has(id)))
      throw new InputProblem([
        {
          path: 'trainingModuleIds',
          code: 'not-offered',
          message: 'One of these modules is not in the catalogue any more. Load the page again, and choose another.',
        },
      ]);
    const needs = await countGroupNeeds(programme, offers);
    await sql('update programme set needs = $3, counted_at = now() where organisation_id = $1 and id = $2', [
      actor.organisationId,
      programme.id,
      needs,
    ]);
  }
}
