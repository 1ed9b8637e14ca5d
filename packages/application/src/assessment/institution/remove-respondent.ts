import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { tellTakenBack } from '../../reminder';
import { findAssessed } from './find-assessed';
import { assessmentOver, respondentSubmitted } from './institution-problems';
import { RespondentInput } from './institution.input';

/** Takes a respondent back who has not submitted, and tells her; what she answered so far goes with her, read by nobody. */
@Injectable()
export class RemoveRespondent {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { assessmentId, institutionId, personId } = parse(RespondentInput, input);
    const who = [actor.organisationId, assessmentId, institutionId, personId];
    return this.work.run(actor, async () => {
      const { over } = await findAssessed(actor, assessmentId, institutionId);
      if (over) throw assessmentOver();
      const [removed] = await sql(
        `delete from respondent where organisation_id = $1 and assessment_id = $2 and institution_id = $3 and person_id = $4
           and submitted_at is null returning person_id`,
        who,
      );
      if (!removed) await refuse(who);
      await tellTakenBack(assessmentId, institutionId, personId);
      audit('respondent.removed', 'person', personId, { assessmentId, institutionId });
      return { done: true };
    });
  }
}

const refuse = async (who: unknown[]): Promise<never> => {
  const [submitted] = await sql(
    'select 1 from respondent where organisation_id = $1 and assessment_id = $2 and institution_id = $3 and person_id = $4',
    who,
  );
  throw submitted ? respondentSubmitted() : new NotFound('respondent');
};
