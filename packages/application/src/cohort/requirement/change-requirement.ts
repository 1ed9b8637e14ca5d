import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { lockRequirement } from './find-requirement';
import { refusePast } from './refusals';
import { ChangeRequirementInput } from './requirement.input';

/** By when it is required, and how often. Who is due is derived, so that it holds at once for everybody. */
@Injectable()
export class ChangeRequirement {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { requirementId, expectedVersion, ...rule } = parse(ChangeRequirementInput, input);
    return this.work.run(actor, async () => {
      const before = await lockRequirement(actor, { requirementId, expectedVersion });
      if (!before.required) throw new NotFound('requirement');
      // One that began long ago keeps its first day.
      if (rule.firstDueOn !== before.firstDueOn) await refusePast(rule.firstDueOn);
      await sql(
        `update requirement set first_due_on = $3, every_months = $4, newcomer_days = $5, version = version + 1
         where organisation_id = $1 and id = $2`,
        [actor.organisationId, requirementId, rule.firstDueOn, rule.everyMonths, rule.newcomerDays],
      );
      audit('requirement.changed', 'requirement', requirementId, rule);
      return { done: true };
    });
  }
}
