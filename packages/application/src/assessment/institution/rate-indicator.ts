import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, unlessReferred, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { unknownIndicator } from './institution-problems';
import { RateIndicatorInput } from './institution.input';
import { mayAnswerFor } from './may-answer-for';

/**
 * Keeps what the actor says of one indicator of an institution; the last one counts. The first leaves a row of audit, that she began; the
 * others none, for what she chooses on her way is hers until she submits.
 */
@Injectable()
export class RateIndicator {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ answered: number }> {
    const { assessmentId, institutionId, indicatorId, ordinal, comment } = parse(RateIndicatorInput, input);
    const mine = [actor.organisationId, assessmentId, institutionId, actor.personId];
    return this.work.run(actor, async () => {
      const modelId = await mayAnswerFor(actor, assessmentId, institutionId);
      const [written] = await unlessReferred(
        sql<{ isFirst: boolean }>(
          `insert into maturity_rating (organisation_id, assessment_id, institution_id, person_id, model_id, indicator_id, ordinal, comment)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (organisation_id, assessment_id, institution_id, person_id, indicator_id)
             do update set ordinal = excluded.ordinal, comment = excluded.comment, answered_at = now()
           returning not exists (select 1 from maturity_rating where organisation_id = $1 and assessment_id = $2 and institution_id = $3 and person_id = $4) as "isFirst"`,
          [...mine, modelId, indicatorId, ordinal, comment],
        ),
        unknownIndicator,
      );
      if (written?.isFirst) audit('maturity.started', 'institution-assessment', assessmentId, { institutionId });
      const [count] = await sql<{ answered: number }>(
        `select count(*)::int as answered from maturity_rating
         where organisation_id = $1 and assessment_id = $2 and institution_id = $3 and person_id = $4`,
        mine,
      );
      return { answered: count?.answered ?? 0 };
    });
  }
}
