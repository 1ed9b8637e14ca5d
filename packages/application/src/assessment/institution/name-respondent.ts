import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { tellRespondents } from '../../reminder';
import { findAssessed, isSettling } from './find-assessed';
import { assessmentOver, settlingBegun, unknownPerson } from './institution-problems';
import { RespondentInput } from './institution.input';

/** Asks one more person about an institution, and tells her; the same one again changes nothing. */
@Injectable()
export class NameRespondent {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { assessmentId, institutionId, personId } = parse(RespondentInput, input);
    return this.work.run(actor, async () => {
      const { over } = await findAssessed(actor, assessmentId, institutionId);
      if (over) throw assessmentOver();
      if (await isSettling(actor, assessmentId, institutionId)) throw settlingBegun();
      const [here] = await sql(
        'select 1 from person where organisation_id = $1 and id = $2 and (left_on is null or left_on > current_date)',
        [actor.organisationId, personId],
      );
      if (!here) throw unknownPerson();
      const [named] = await sql(
        `insert into respondent (organisation_id, assessment_id, institution_id, person_id) values ($1, $2, $3, $4)
         on conflict do nothing returning person_id`,
        [actor.organisationId, assessmentId, institutionId, personId],
      );
      if (named) await tellRespondents(assessmentId, { institutionId, personId });
      audit('respondent.named', 'person', personId, { assessmentId, institutionId });
      return { done: true };
    });
  }
}
