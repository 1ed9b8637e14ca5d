import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { WithdrawTrainingRequestInput } from './training-request.input';

/** Takes a request to providers back; it may be made anew. */
@Injectable()
export class WithdrawTrainingRequest {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { trainingRequestId } = parse(WithdrawTrainingRequestInput, input);
    return this.work.run(actor, async () => {
      const [request] = await sql<{ institutionId: string; programmeId: string }>(
        `select p.institution_id as "institutionId", p.id as "programmeId"
         from training_request r join programme p on p.organisation_id = r.organisation_id and p.id = r.programme_id
         where r.organisation_id = $1 and r.id = $2 and r.withdrawn_at is null for update of r`,
        [actor.organisationId, trainingRequestId],
      );
      if (!request) throw new NotFound('request');
      await authorise(actor, request.institutionId, 'coordinator');
      await sql(
        'update training_request set withdrawn_at = now() where organisation_id = $1 and id = $2 returning id',
        [actor.organisationId, trainingRequestId],
      );
      audit('training-request.withdrawn', 'programme', request.programmeId, { trainingRequestId });
      return { done: true };
    });
  }
}
