import type { Availability, WorkingDays } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { reaches } from '../../organisation';
import { reachesAll } from '../../organisation/whole-organisation.queries';
import { availabilityOf } from './planning-warnings';

interface VenueView {
  id: string;
  name: string;
  institutionId: string;
  institutionName: string;
  seats: number;
  accessible: boolean;
  note: string | null;
  retired: boolean;
  version: number;
  /** Null: at any time. */
  availability: Availability | null;
  /** The reader coordinates its institution. */
  mayChange: boolean;
}

interface TrainerHoursView {
  personId: string;
  name: string;
  availability: Availability | null;
}

interface WorkingDaysView extends WorkingDays {
  /** Of the organisation. */
  timeZone: string;
  stated: boolean;
  /** The reader coordinates the whole organisation. */
  mayChange: boolean;
}

@Injectable()
export class VenueQueries {
  constructor(private readonly reads: Reads) {}

  /** Every venue of the organisation by name, those that are in use first: cohorts meet in each other's. */
  venues(actor: Actor): Promise<VenueView[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'cohort.venues',
      text: `select v.id, v.name, i.id as "institutionId", i.name as "institutionName", v.seats, v.accessible, v.note, v.retired_at is not null as retired,
          v.version, ${availabilityOf('a')} as availability, ${reaches('v.institution_id', '$2')} as "mayChange"
        from venue v join institution i on i.organisation_id = v.organisation_id and i.id = v.institution_id
          left join availability a on a.organisation_id = v.organisation_id and a.venue_id = v.id
        where v.organisation_id = $1 order by v.retired_at is not null, v.name, v.id`,
      values: [actor.organisationId, rootsOf(actor, 'coordinator')],
    });
  }

  /** Everybody who may lead sessions, and when she can. */
  trainerHours(actor: Actor): Promise<TrainerHoursView[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'cohort.trainer-hours',
      text: `select p.id as "personId", p.name, ${availabilityOf('a')} as availability
        from person p left join availability a on a.organisation_id = p.organisation_id and a.trainer_id = p.id
        where p.organisation_id = $1 and (p.left_on is null or p.left_on > current_date) and exists (
          select 1 from role_grant g where g.organisation_id = $1 and g.person_id = p.id and g.role = 'trainer' and g.revoked_at is null)
        order by p.name, p.id`,
      values: [actor.organisationId],
    });
  }

  /** While nothing is said, every day is a working day. */
  workingDays(actor: Actor): Promise<WorkingDaysView | null> {
    return this.reads.one(scopeOf(actor), {
      name: 'cohort.working-days',
      text: `select o.time_zone as "timeZone", w.organisation_id is not null as stated, coalesce(w.weekdays, '{1,2,3,4,5,6,7}') as weekdays,
          coalesce(w.days_off, '[]') as "daysOff", (${reachesAll}) as "mayChange"
        from organisation o left join working_days w on w.organisation_id = o.id where o.id = $2`,
      values: [rootsOf(actor, 'coordinator'), actor.organisationId],
    });
  }
}
