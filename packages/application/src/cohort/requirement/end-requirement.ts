import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { lockRequirement } from './find-requirement';
import { EndRequirementInput } from './requirement.input';

/** Takes back what an institution says: from now on what is said above it holds there again, or nothing. */
@Injectable()
export class EndRequirement {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const known = parse(EndRequirementInput, input);
    return this.work.run(actor, async () => {
      await lockRequirement(actor, known);
      await sql(
        'update requirement set ended_at = now(), version = version + 1 where organisation_id = $1 and id = $2',
        [actor.organisationId, known.requirementId],
      );
      audit('requirement.ended', 'requirement', known.requirementId, {});
      return { done: true };
    });
  }
}
