import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { competencyText } from '../needs';
import { parse } from '../problem';
import { mayAnswer } from './find-asked-round';
import { answersMissing } from './asked-round-problems';
import { SubmitRatingsInput } from './asked-round.input';
import { writeSubmitted } from './write-submitted';

/** Makes levels of the round of what the actor answered about a person, all of them or none. */
@Injectable()
export class SubmitRatings {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { roundId, personId } = parse(SubmitRatingsInput, input);
    return this.work.run(actor, async () => {
      const { source, participant } = await mayAnswer(actor, roundId, personId, ['self', 'supervisor']);
      const asked = [actor.organisationId, roundId, participant];
      await refuseMissing(asked);
      const levels = await sql(
        `with ${competencyText}
         insert into assessed_level (organisation_id, round_id, person_id, competency_id, source, level, assessed_on)
         select organisation_id, round_id, person_id, competency_id, $4, ordinal, app_today() from rating
         where organisation_id = $1 and round_id = $2 and person_id = $3 and competency_id in (select id from asked_competency) returning level`,
        [...asked, source],
      );
      await writeSubmitted(asked);
      audit('ratings.submitted', 'assessment-round', roundId, { levels: levels.length });
      return { done: true };
    });
  }
}

const refuseMissing = async (asked: unknown[]): Promise<void> => {
  const [count] = await sql<{ missing: number }>(
    `with ${competencyText}
     select count(*)::int as missing from asked_competency where id not in (
       select competency_id from rating where organisation_id = $1 and round_id = $2 and person_id = $3)`,
    asked,
  );
  if (!count || count.missing > 0) throw answersMissing(count?.missing ?? 0, 'competency');
};
