import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { competencyText, refreshNeedsSummary } from '../needs';
import { parse } from '../problem';
import { mayAnswer } from './find-self-assessment';
import { answersMissing } from './self-assessment-problems';
import { SubmitSelfAssessmentInput } from './self-assessment.input';

/** Makes levels of the round of what the actor answered, all of them or none. */
@Injectable()
export class SubmitSelfAssessment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { roundId } = parse(SubmitSelfAssessmentInput, input);
    const mine = [actor.organisationId, roundId, actor.personId];
    return this.work.run(actor, async () => {
      await mayAnswer(actor, roundId);
      await refuseMissing(mine);
      const levels = await sql(
        `with ${competencyText}
         insert into assessed_level (organisation_id, round_id, person_id, competency_id, source, level, assessed_on)
         select organisation_id, round_id, person_id, competency_id, 'self', ordinal, app_today() from rating
         where organisation_id = $1 and round_id = $2 and person_id = $3 and competency_id in (select id from asked_competency) returning level`,
        mine,
      );
      const [me] = await sql<{ institutionId: string }>(
        `with submitted as (
           update round_participant set submitted_at = now() where organisation_id = $1 and round_id = $2 and person_id = $3 returning person_id)
         select institution_id as "institutionId" from person where organisation_id = $1 and id in (select person_id from submitted)`,
        mine,
      );
      if (!me) throw new Error('Who submits is a person of the organisation.');
      await refreshNeedsSummary(roundId, [me.institutionId]);
      audit('self-assessment.submitted', 'assessment-round', roundId, { levels: levels.length });
      return { done: true };
    });
  }
}

const refuseMissing = async (mine: unknown[]): Promise<void> => {
  const [count] = await sql<{ missing: number }>(
    `with ${competencyText}
     select count(*)::int as missing from asked_competency where id not in (
       select competency_id from rating where organisation_id = $1 and round_id = $2 and person_id = $3)`,
    mine,
  );
  if (!count || count.missing > 0) throw answersMissing(count?.missing ?? 0);
};
