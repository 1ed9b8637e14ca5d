import type { ClockActor } from '../access';
import { sql } from '../database';
import type { NoticeLetter, SessionInLetter } from '../mail';
import type { JobPayload } from '../outbox';

interface Told {
  email: string;
  signsIn: boolean;
  name: string;
  locale: string;
  organisation: string;
  demonstration: boolean;
  timeZone: string;
  cohort: string;
  programme: string;
  seatsLeft: number;
  place: number | null;
  about: string | null;
  state: string | null;
  answerBy: Date | null;
  reason: string | null;
  sessions: (Omit<SessionInLetter, 'startsAt' | 'endsAt'> & {
    startsAt: string;
    endsAt: string;
    trainerId: string | null;
  })[];
}

/** A condition: a session is one that the change of the plan wrote, and nobody since. */
const ofChange = `exists (select 1 from plan_change_session w where w.organisation_id = $1 and w.change_id = $9 and w.session_id = listed.id and w.revision = listed.revision`;

/** Of a change of the plan, by occasion: hers as they are now, those that she led, or those that are no more; where she goes on in another cohort, those of both. */
const changed = `case $2::text
  when 'sessions-changed' then listed.cohort_id = c.id and listed.cancelled_at is null and (e.state = 'enrolled' or listed.trainer_id = p.id) and ${ofChange})
  when 'sessions-handed-over' then listed.cohort_id = c.id and listed.trainer_id is distinct from p.id and ${ofChange} and w.trainer_id = p.id)
  when 'cohort-cancelled' then listed.cohort_id = c.id and listed.cancelled_at is not null and (e.seat_lost_at is not null or listed.trainer_id = p.id) and ${ofChange})
  else e.state = 'enrolled' and (listed.cohort_id = c.id and listed.cancelled_at is null
    or listed.cohort_id = (select m.cohort_id from plan_change m where m.organisation_id = $1 and m.id = $9)) end`;

/**
 * The sessions that a notice tells of, those to come: the one that it is about, those of a series as far as she attends or leads them, or all of the
 * cohort's.
 */
const listed = `session listed where listed.organisation_id = $1 and listed.starts_at > now() and case when $9::uuid is not null then ${changed} else listed.cohort_id = c.id
  and case when $6::uuid is not null then listed.id = $6 else listed.cancelled_at is null end
  and ($8::uuid is null or listed.series_id = $8 and (e.state = 'enrolled' or listed.trainer_id = p.id)) end`;

/**
 * Whether the notice still holds, occasion by occasion: of an enrolment (e) of that revision, or a session (s) of that revision that is to come.
 * Of a cohort that is completed, only who did not get a seat is told.
 */
const holds = `
  case $2::text
    when 'seat-offered' then e.state is null and c.state = 'open' and c.enrolment_policy <> 'coordinators' and c.enrolled < c.seats
    when 'seat-confirmed' then e.state = 'enrolled' and e.revision = $5
    when 'waiting' then e.state = 'waiting' and e.revision = $5
    when 'withdrawn' then e.state = 'withdrawn' and e.revision = $5
    when 'invited' then e.state = 'invited' and e.revision = $5
    when 'invitation-lapsed' then e.state = 'withdrawn' and e.revision = $5
    when 'request-refused' then e.state = 'refused' and e.revision = $5
    when 'seat-to-confirm' then e.state = 'offered' and e.revision = $5
    when 'offer-lapsed' then e.state = 'waiting' and e.revision = $5
    when 'request-to-decide' then asked.state = 'requested' and asked.revision = $5
    when 'session-cancelled' then s.cancelled_at is not null and s.revision = $5 and s.starts_at > now() and involved
    when 'series-planned' then exists (select 1 from ${listed})
    when 'sessions-changed' then exists (select 1 from ${listed})
    when 'sessions-handed-over' then exists (select 1 from ${listed})
    when 'cohort-cancelled' then c.state = 'cancelled' and (c.cancel_reason is not null or exists (select 1 from ${listed}))
    when 'moved-to-cohort' then e.state in ('invited', 'requested', 'waiting', 'offered', 'enrolled')
    when 'session-handed-over' then s.revision >= $5 and s.starts_at > now() and not involved
    else s.cancelled_at is null and s.revision = $5 and s.starts_at > now() and involved
  end`;

/** $1 the organisation, $2 the occasion, $3 the cohort, $4 the person, $5 the revision, $6 the session or null, $7 whose request it is or null, $8 the series or null, $9 the change or null. */
const text = `
  select p.email, p.name, p.account_id is not null as "signsIn", coalesce(account.locale, o.default_locale) as locale, o.name as organisation, o.demonstration, o.time_zone as "timeZone",
    c.name as cohort, programme.name as programme, c.seats - c.enrolled as "seatsLeft",
    case when e.state = 'waiting' then (
      select count(*)::int from enrolment w where w.organisation_id = $1 and w.cohort_id = c.id and w.state = 'waiting'
        and (w.lapsed_offers, (-w.need), w.waiting_since, w.person_id) <= (e.lapsed_offers, (-e.need), e.waiting_since, e.person_id)) end as place,
    (select name from person asks where asks.organisation_id = $1 and asks.id = $7) as about, coalesce(asked.answer_by, e.answer_by) as "answerBy", coalesce(c.cancel_reason, e.reason) as reason, e.state,
    (select coalesce(jsonb_agg(jsonb_build_object('id', listed.id, 'title', listed.title, 'startsAt', listed.starts_at, 'endsAt', listed.ends_at,
         'venue', listed.venue, 'link', listed.link, 'trainerId', listed.trainer_id, 'revision', listed.revision, 'cancelled', listed.cohort_id <> c.id) order by listed.starts_at, listed.id), '[]')
     from ${listed}) as sessions
  from cohort c join programme on programme.organisation_id = c.organisation_id and programme.id = c.programme_id
    join organisation o on o.id = c.organisation_id
    join person p on p.organisation_id = c.organisation_id and p.id = $4
    left join account on account.id = p.account_id
    left join enrolment e on e.organisation_id = $1 and e.cohort_id = c.id and e.person_id = $4
    left join enrolment asked on asked.organisation_id = $1 and asked.cohort_id = c.id and asked.person_id = $7
    left join session s on s.organisation_id = $1 and s.cohort_id = c.id and s.id = $6
    cross join lateral (select coalesce(e.state = 'enrolled', false) or coalesce(s.trainer_id = p.id, false) as involved) as part
  where c.organisation_id = $1 and c.id = $3 and (c.state in ('open', 'closed') or $2 = 'withdrawn' or $2 = 'cohort-cancelled') and p.email is not null
    and (p.left_on is null or p.left_on > current_date) and ${holds}`;

/** Inside a unit of work. Null when there is nobody to tell, or nothing any more. */
export const findNotice = async (
  { organisationId }: ClockActor,
  { occasion, cohortId, personId, revision, sessionId, aboutId, seriesId, changeId }: JobPayload<'send-notice'>,
): Promise<NoticeLetter | null> => {
  const about = [organisationId, occasion, cohortId, personId, revision];
  const of = [sessionId ?? null, aboutId ?? null, seriesId ?? null, changeId ?? null];
  const [told] = await sql<Told>(text, [...about, ...of]);
  if (!told) return null;
  const { email, organisation, demonstration, sessions, ...words } = told;
  return {
    kind: 'notice',
    occasion,
    ...words,
    to: email,
    organisation: { id: organisationId, name: organisation, demonstration },
    messageId: [
      ...['notice', occasion, sessionId ?? seriesId ?? changeId ?? cohortId],
      ...(aboutId ? [aboutId] : []),
      ...[personId, revision],
    ].join('.'),
    leads:
      (sessionId ?? seriesId ?? changeId) !== undefined && sessions.some(({ trainerId }) => trainerId === personId),
    sessions: sessions.map(({ trainerId: _, startsAt, endsAt, ...session }) => ({
      ...session,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    })),
  };
};
