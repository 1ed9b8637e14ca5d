import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { findPerson } from '../../organisation';
import { NotFound, parse } from '../../problem';
import { isOver } from './answering';
import { assessmentOver, unknownPerson } from './institution-problems';
import { NameRespondentInput } from './institution.input';

/** Asks one more person about an institution; the same one again changes nothing. */
@Injectable()
export class NameRespondent {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { assessmentId, institutionId, person } = parse(NameRespondentInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, institutionId, 'coordinator');
      const [asked] = await sql<{ over: boolean }>(
        `select ${isOver('a')} as over from institution_assessment a join assessed_institution i on i.organisation_id = a.organisation_id and i.assessment_id = a.id
         where a.organisation_id = $1 and a.id = $2 and i.institution_id = $3 for share of a`,
        [actor.organisationId, assessmentId, institutionId],
      );
      if (!asked) throw new NotFound('assessment');
      if (asked.over) throw assessmentOver();
      const found = await findPerson(actor.organisationId, person);
      if (!found) throw unknownPerson();
      await sql(
        `insert into respondent (organisation_id, assessment_id, institution_id, person_id) values ($1, $2, $3, $4) on conflict do nothing`,
        [actor.organisationId, assessmentId, institutionId, found],
      );
      audit('respondent.named', 'person', found, { assessmentId, institutionId });
      return { done: true };
    });
  }
}
