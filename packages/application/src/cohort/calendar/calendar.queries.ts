import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { hashOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { attends } from '../enrolment-sql';

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
 * $1 the organisation, $2 the person: what she attends or attended, or leads, from 60 days ago on. No row for who has left. An invitation, a request
 * or an offer is not hers to attend yet; what would have come after she lost her seat is cancelled for her, without its place, which is the newer word
 * of the two by DTSTAMP. Of what was planned since she is told nothing.
 */
const text = `
  with attended as (
    select cohort_id, changed_at, case when not ${attends('state')} then seat_lost_at end as lost_at
    from enrolment where organisation_id = $1 and person_id = $2 and (${attends('state')} or seat_lost_at is not null)),
  entry as (
    select s.*, s.trainer_id is distinct from $2 and coalesce(s.starts_at > a.lost_at, false) as lost, coalesce(greatest(s.changed_at, a.changed_at), s.changed_at) as said_at
    from session s left join attended a on a.cohort_id = s.cohort_id and (a.lost_at is null or s.created_at <= a.lost_at)
    where s.organisation_id = $1 and s.ends_at > now() - interval '60 days' and (s.trainer_id = $2 or a.cohort_id is not null))
  select o.name as organisation,
    (select coalesce(jsonb_agg(jsonb_build_object('id', entry.id, 'title', entry.title, 'startsAt', entry.starts_at, 'endsAt', entry.ends_at,
         'venue', case when not lost then entry.venue end, 'link', case when not lost then entry.link end, 'revision', entry.revision, 'cancelled', entry.cancelled_at is not null or lost,
         'changedAt', entry.said_at, 'cohort', c.name, 'programme', programme.name) order by entry.starts_at, entry.id), '[]')
     from entry join cohort c on c.organisation_id = $1 and c.id = entry.cohort_id
       join programme on programme.organisation_id = $1 and programme.id = c.programme_id) as sessions
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
