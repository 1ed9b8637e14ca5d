import { expectedEffect, type ClimbedSteps } from '@baobab/domain/impact';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { parse } from '../problem';
import { ModuleEffectsInput } from './impact.input';

export interface ModuleEffectView extends ClimbedSteps {
  competencyId: string;
  /** How many programmes with the module were measured. */
  programmes: number;
  /** The share of a taught step that a learner is expected to climb, from 0 to 1. */
  expected: number;
}

/** $1 the organisation, $2 the module. Of programmes that were measured since they count steps. */
const effectsText = `
  select e."competencyId", count(*)::int as programmes, sum(e.learners)::int as learners, sum(e.taught)::int as taught,
    sum(e.climbed)::int as climbed
  from programme_module m
    join impact_measure i on i.organisation_id = $1 and i.programme_id = m.programme_id
    cross join lateral jsonb_to_recordset(coalesce(i.content -> 'effects', '[]'))
      as e ("competencyId" uuid, learners int, taught int, climbed int)
    join training_module_step s on s.training_module_id = m.training_module_id and s.competency_id = e."competencyId"
  where m.organisation_id = $1 and m.training_module_id = $2
  group by e."competencyId"`;

@Injectable()
export class ModuleEffectQueries {
  constructor(private readonly reads: Reads) {}

  /**
   * What was measured of each competency that a module teaches, over the organisation's programmes. Modules that teach the same one in a programme share
   * its change: which of them did it can't be told. A competency of which nothing was measured, or too few people, is not among them.
   */
  async byModule(actor: Actor, input: unknown): Promise<ModuleEffectView[]> {
    const { trainingModuleId } = parse(ModuleEffectsInput, input);
    const found = await this.reads.all<Omit<ModuleEffectView, 'expected'>>(scopeOf(actor), {
      name: 'impact.module-effects',
      text: effectsText,
      values: [actor.organisationId, trainingModuleId],
    });
    return found.map((effect) => ({ ...effect, expected: expectedEffect(effect) }));
  }
}
