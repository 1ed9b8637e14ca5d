import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { closableNeeds } from '../needs';
import { NotFound, parse } from '../problem';
import { EnrolMyselfInput } from './cohort.input';
import type { CohortRow } from './find-cohort';
import { lockCohort } from './find-cohort';
import type { Enrolled } from './seats';
import { enrol, EnrolmentClosed, enrolmentOf } from './seats';

/** For those whom the programme closes something that they lack. Again changes nothing. */
@Injectable()
export class EnrolMyself {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<Enrolled> {
    const { cohortId } = parse(EnrolMyselfInput, input);
    return this.work.run(actor, async () => {
      const cohort = await lockCohort(actor, cohortId);
      const before = await enrolmentOf(actor, cohortId, actor.personId);
      if (before) return before;
      await this.refuseUnmeant(actor, cohort);
      const enrolled = await enrol(actor, cohort, actor.personId, true);
      audit('person.enrolled', 'cohort', cohortId, { personId: actor.personId, bySelf: true, ...enrolled });
      return enrolled;
    });
  }

  /** To who is outside of the programme's institution, the cohort is not there. */
  private async refuseUnmeant(actor: Actor, { programmeId, selfEnrolment }: CohortRow): Promise<void> {
    const [meant] = await sql<{ within: boolean; lacking: boolean }>(
      `select exists (select 1 from person me where me.organisation_id = $1 and me.id = $3
           and me.institution_id in (select institutions_below(p.institution_id))) as within,
         exists (select 1 from ${closableNeeds('p')} as need where need.person_id = $3) as lacking
       from programme p where p.organisation_id = $1 and p.id = $2`,
      [actor.organisationId, programmeId, actor.personId],
    );
    if (!meant?.within) throw new NotFound('cohort');
    if (!selfEnrolment)
      throw new EnrolmentClosed(
        'not-by-oneself',
        'People are enrolled in this cohort by a coordinator. Ask her for a seat.',
      );
    if (!meant.lacking)
      throw new EnrolmentClosed(
        'nothing-lacking',
        'By your last assessment you have what this programme teaches. Ask a coordinator if you want to come all the same.',
      );
  }
}
