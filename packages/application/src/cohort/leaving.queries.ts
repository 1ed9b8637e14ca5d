import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads } from '../database';
import { decidedAlone, deskRoots, reaches } from '../organisation';
import { programmeOf, seesPersons } from './cohort.queries';
import { active, stillRuns } from './enrolment-sql';

/** Somebody, and the first day on which she is not there. */
interface Leaving {
  personId: string;
  leftOn: string;
}

/** What somebody holds in a cohort whose people the reader may see. */
export interface HeldPlace {
  cohortName: string;
  state: string;
}

/** Of a cohort within the reader's reach. */
export interface LeftSession {
  title: string;
  cohortName: string;
  startsAt: Date;
}

/** What somebody's leaving does in cohorts, for who may record it. */
@Injectable()
export class LeavingQueries {
  constructor(private readonly reads: Reads) {}

  /** What is given back on the day, as far as the reader may see who is in a cohort: of others not even how many are told, for a day chosen at will would find them. */
  places(actor: Actor, { personId, leftOn }: Leaving): Promise<HeldPlace[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'leaving.places',
      text: `
        select replace(e.state, '-', '_') as state, c.name as "cohortName"
        from enrolment e join cohort c on c.organisation_id = e.organisation_id and c.id = e.cohort_id
          join ${programmeOf} on p.organisation_id = c.organisation_id and p.id = c.programme_id
        where e.organisation_id = $1 and e.person_id = $2 and ${active('e.state')} and ${stillRuns('e', 'greatest(now(), $5::date)')}
          and (${seesPersons})
        order by 2, 1`,
      values: [actor.organisationId, personId, rootsOf(actor, 'coordinator'), rootsOf(actor, 'manager'), leftOn],
    });
  }

  /** Requests for a seat, not lapsed by the day, that nobody decides from then on: she is the only manager over who asks, besides the one who asks. */
  async requests(actor: Actor, { personId, leftOn }: Leaving): Promise<number> {
    const found = await this.reads.one<{ count: number }>(scopeOf(actor), {
      name: 'leaving.requests',
      text: `select count(*)::int as count from enrolment e join person p on p.organisation_id = e.organisation_id and p.id = e.person_id
        where e.organisation_id = $1 and e.state = 'requested' and e.answer_by > greatest(now(), $3::date)
          and ${decidedAlone(`'manager'`, 'p.institution_id', 'array[e.person_id]')}`,
      values: [actor.organisationId, personId, leftOn],
    });
    return found?.count ?? 0;
  }

  /** To come from the day on, and led by her, within the reader's reach: they keep her as their trainer until somebody names another one. */
  sessions(actor: Actor, { personId, leftOn }: Leaving): Promise<LeftSession[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'leaving.sessions',
      text: `
        select s.title, c.name as "cohortName", s.starts_at as "startsAt"
        from session s join cohort c on c.organisation_id = s.organisation_id and c.id = s.cohort_id
          join programme p on p.organisation_id = c.organisation_id and p.id = c.programme_id
        where s.organisation_id = $1 and s.trainer_id = $2 and s.cancelled_at is null and s.starts_at >= greatest(now(), $4::date)
          and ${reaches('p.institution_id', '$3')}
        order by s.starts_at, s.id`,
      values: [actor.organisationId, personId, deskRoots(actor), leftOn],
    });
  }
}
