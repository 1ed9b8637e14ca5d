import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { hashOf, scopeOf } from '../../access';
import { Reads } from '../../database';

export interface CalendarSession {
  /** The UID of its letters. */
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  venue: string | null;
  link: string | null;
  /** The SEQUENCE of its letters. */
  revision: number;
  cancelled: boolean;
  changedAt: string;
  cohort: string;
  programme: string;
}

export interface Calendar {
  organisation: string;
  sessions: CalendarSession[];
}

/**
 * $1 the organisation, $2 the person: what she attends or leads, from 60 days ago on. No row for who has left. A cohort that she gave her seat
 * back in is not hers any more, and its sessions are gone from the calendar.
 */
const text = `
  select o.name as organisation,
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'venue', s.venue,
         'link', s.link, 'revision', s.revision, 'cancelled', s.cancelled_at is not null, 'changedAt', s.changed_at, 'cohort', c.name,
         'programme', programme.name) order by s.starts_at, s.id), '[]')
     from session s join cohort c on c.organisation_id = s.organisation_id and c.id = s.cohort_id
       join programme on programme.organisation_id = c.organisation_id and programme.id = c.programme_id
     where s.organisation_id = $1 and s.ends_at > now() - interval '60 days' and (s.trainer_id = $2 or exists (
       select 1 from enrolment e where e.organisation_id = $1 and e.cohort_id = s.cohort_id and e.person_id = $2
         and e.state not in ('waiting', 'withdrawn')))) as sessions
  from person p join organisation o on o.id = p.organisation_id
  where p.organisation_id = $1 and p.id = $2 and p.account_id is not null and (p.left_on is null or p.left_on > current_date)`;

@Injectable()
export class CalendarQueries {
  constructor(private readonly reads: Reads) {}

  /** Of whoever holds this secret; null for one that is not good (any more). */
  async byToken(token: string): Promise<Calendar | null> {
    const hash = hashOf(token);
    const holder = await this.reads.one<{ organisationId: string; personId: string }>(
      { token: hash },
      {
        name: 'calendar.holder',
        text: 'select organisation_id as "organisationId", person_id as "personId" from calendar_link where token_hash = $1',
        values: [hash],
      },
    );
    if (!holder) return null;
    return this.reads.one(holder, { name: 'calendar', text, values: [holder.organisationId, holder.personId] });
  }

  /** Since when the actor has an address for her calendar; null where she has none. */
  link(actor: Actor): Promise<{ createdAt: Date } | null> {
    return this.reads.one(scopeOf(actor), {
      name: 'calendar.link',
      text: 'select created_at as "createdAt" from calendar_link where organisation_id = $1 and person_id = $2',
      values: [actor.organisationId, actor.personId],
    });
  }
}
