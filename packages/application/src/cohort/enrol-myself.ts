import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { closableNeeds } from '../needs';
import { NotFound, parse } from '../problem';
import { EnrolMyselfInput } from './cohort.input';
import { hasManager } from './deciders';
import { lockCohort } from './find-cohort';
import type { Enrolled } from './seats';
import { comeIn, EnrolmentClosed, enrolmentOf } from './seats';

const byCoordinators = () =>
  new EnrolmentClosed('not-by-oneself', 'People are enrolled in this cohort by a coordinator. Ask her for a seat.');
const nothingLacking = () =>
  new EnrolmentClosed(
    'nothing-lacking',
    'By your last assessment you have what this programme teaches. Ask a coordinator if you want to come all the same.',
  );
const nobodyDecides = () =>
  new EnrolmentClosed(
    'nobody-decides',
    'A manager approves who joins this cohort, and your institution has none yet. Ask a coordinator for a seat.',
  );

/** For those whom the programme closes something that they lack: at once, or by a request where the cohort asks for approval. Again changes nothing. */
@Injectable()
export class EnrolMyself {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<Enrolled> {
    const { cohortId } = parse(EnrolMyselfInput, input);
    return this.work.run(actor, async () => {
      // Before the lock, so that nobody waits while another one's needs are looked up.
      if (!(await enrolmentOf(actor, cohortId, actor.personId))) await this.refuseUnmeant(actor, cohortId);
      const cohort = await lockCohort(actor, cohortId);
      const before = await enrolmentOf(actor, cohortId, actor.personId);
      if (before) return before;
      if (cohort.enrolmentPolicy === 'coordinators') throw byCoordinators();
      const asks = cohort.enrolmentPolicy === 'approval';
      if (asks && !(await hasManager(actor))) throw nobodyDecides();
      const enrolled = await comeIn(actor, cohort, actor.personId, { event: asks ? 'ask' : 'join', by: 'learner' });
      const action = asks ? 'enrolment.requested' : 'person.enrolled';
      audit(action, 'cohort', cohortId, { personId: actor.personId, bySelf: true, ...enrolled });
      return enrolled;
    });
  }

  /** To who is outside of the programme's institution, the cohort is not there. */
  private async refuseUnmeant(actor: Actor, cohortId: string): Promise<void> {
    const [meant] = await sql<{ within: boolean; lacking: boolean }>(
      `select exists (select 1 from person me where me.organisation_id = $1 and me.id = $3
           and me.institution_id in (select institutions_below(p.institution_id))) as within,
         exists (select 1 from ${closableNeeds('p')} as need where need.person_id = $3) as lacking
       from cohort c join programme p on p.organisation_id = c.organisation_id and p.id = c.programme_id
       where c.organisation_id = $1 and c.id = $2`,
      [actor.organisationId, cohortId, actor.personId],
    );
    if (!meant?.within) throw new NotFound('cohort');
    if (!meant.lacking) throw nothingLacking();
  }
}
