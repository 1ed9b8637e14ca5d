import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { SetApprovalRouteInput } from './approval.input';

/** Chooses who approves programmes of an institution and of those below it that choose nothing else. What is submitted already keeps its route. */
@Injectable()
export class SetApprovalRoute {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { institutionId, steps } = parse(SetApprovalRouteInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, institutionId, 'administrator');
      if (steps)
        await sql(
          `insert into approval_route (organisation_id, institution_id, steps, set_by) values ($1, $2, $3::text[], $4)
           on conflict (organisation_id, institution_id) do update set steps = excluded.steps, set_by = excluded.set_by, set_at = now()`,
          [actor.organisationId, institutionId, steps, actor.personId],
        );
      else
        await sql('delete from approval_route where organisation_id = $1 and institution_id = $2', [
          actor.organisationId,
          institutionId,
        ]);
      audit('approval-route.set', 'institution', institutionId, { steps });
      return { done: true };
    });
  }
}
