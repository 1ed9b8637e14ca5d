import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { EnrolPersonInput } from './cohort.input';
import { findCohort } from './find-cohort';
import type { Enrolled } from './seats';
import { enrol, enrolmentOf } from './seats';

/** Enrols somebody of the programme's institution, or of one below it, in need or not. Again changes nothing. */
@Injectable()
export class EnrolPerson {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<Enrolled> {
    const { cohortId, personId } = parse(EnrolPersonInput, input);
    return this.work.run(actor, async () => {
      const cohort = await findCohort(actor, cohortId);
      const [person] = await sql(
        `select 1 from person where organisation_id = $1 and id = $2 and (left_on is null or left_on > current_date)
           and institution_id in (select institutions_below($3))`,
        [actor.organisationId, personId, cohort.institutionId],
      );
      if (!person) throw new NotFound('person');
      const before = await enrolmentOf(actor, cohortId, personId);
      if (before) return before;
      const enrolled = await enrol(actor, cohort, personId, false);
      audit('person.enrolled', 'cohort', cohortId, { personId, ...enrolled });
      return enrolled;
    });
  }
}
