import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { ratingsMissing } from './institution-problems';
import { SubmitMaturityInput } from './institution.input';
import { mayAnswerFor } from './may-answer-for';

/** Hands what the actor says of an institution to its moderator; from then on it stays, and is read with her name. */
@Injectable()
export class SubmitMaturity {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { assessmentId, institutionId } = parse(SubmitMaturityInput, input);
    const mine = [actor.organisationId, assessmentId, institutionId, actor.personId];
    return this.work.run(actor, async () => {
      const modelId = await mayAnswerFor(actor, assessmentId, institutionId);
      const [count] = await sql<{ missing: number }>(
        `select count(*)::int as missing from maturity_indicator i where model_id = $5 and not exists (
           select 1 from maturity_rating r where r.organisation_id = $1 and r.assessment_id = $2 and r.institution_id = $3 and r.person_id = $4
             and r.indicator_id = i.id)`,
        [...mine, modelId],
      );
      if (!count || count.missing > 0) throw ratingsMissing(count?.missing ?? 0);
      await sql(
        `update respondent set submitted_at = now()
         where organisation_id = $1 and assessment_id = $2 and institution_id = $3 and person_id = $4`,
        mine,
      );
      audit('maturity.submitted', 'institution-assessment', assessmentId, { institutionId });
      return { done: true };
    });
  }
}
