import type { Actor } from '../access';
import { rootsOf } from '../access';
import { sql } from '../database';
import { deskRoots, reaches } from '../organisation';
import { programmeOf, seesPersons } from './cohort.queries';
import type { Clash } from './session-clash';

export interface Planned {
  cohortId: string;
  trainerId: string | null;
  venue: string | null;
  /** Led by, or at, something else where they say so. */
  spans: readonly { startsAt: Date; endsAt: Date; trainerId?: string | null; venue?: string | null }[];
  /** Sessions that are moved do not clash with themselves. */
  except?: readonly string[];
}

/** Which of the planned it is, from 0. */
export type ClashOf = Clash & { at: number };

const most = 500;

/**
 * $1 the organisation, $2 the reader's reach, $3 and $4 what she holds as coordinator and manager, $5 and $6 beginnings and ends, $7 the cohort, $8
 * trainers, $9 venues, $10 the sessions that are moved. What a session of others is called is for who reaches it; who of the cohort is in
 * it, for who may see persons.
 */
const text = `
  with planned as (select * from unnest($5::timestamptz[], $6::timestamptz[], $8::uuid[], $9::text[]) with ordinality as planned (starts_at, ends_at, trainer_id, venue, at)),
  met as (
    select planned.at, planned.trainer_id as leads, planned.venue as place, s.id, s.title, s.starts_at, s.ends_at, s.trainer_id, s.venue, s.cohort_id, c.name as cohort,
      ${reaches('p.institution_id', '$2')} as reached
    from planned join session s on s.organisation_id = $1 and s.cancelled_at is null and s.id <> all($10::uuid[])
        and s.starts_at < planned.ends_at and s.ends_at > planned.starts_at
      join cohort c on c.organisation_id = s.organisation_id and c.id = s.cohort_id
      join programme p on p.organisation_id = c.organisation_id and p.id = c.programme_id),
  busy as (
    select met.at, met.id, count(*)::int as count, array_agg(q.name order by q.name, q.id) as names
    from met join learner_session l on l.organisation_id = $1 and l.session_id = met.id
      join enrolment e on e.organisation_id = $1 and e.cohort_id = $7 and e.person_id = l.person_id and e.state = 'enrolled'
      join person q on q.organisation_id = $1 and q.id = l.person_id
    where met.cohort_id <> $7 group by met.at, met.id)
  select clash.kind, (met.at - 1)::int as at, case when met.reached then met.title end as title, case when met.reached then met.cohort end as "cohortName",
    met.starts_at as "startsAt", met.ends_at as "endsAt", case when clash.kind = 'learner' then coalesce(busy.count, 0) else 0 end as count,
    case when clash.kind = 'learner' and (
      select ${seesPersons} from cohort c join ${programmeOf} on p.organisation_id = c.organisation_id and p.id = c.programme_id
      where c.organisation_id = $1 and c.id = $7) then busy.names[1:20] else '{}' end as people
  from met left join busy on busy.at = met.at and busy.id = met.id
    join (values (1, 'trainer'), (2, 'venue'), (3, 'cohort'), (4, 'learner')) as clash (place, kind) on case clash.kind
      when 'trainer' then met.trainer_id = met.leads when 'venue' then lower(trim(met.venue)) = lower(trim(met.place)) when 'cohort' then met.cohort_id = $7
      else busy.count > 0 end
  order by met.at, clash.place, met.starts_at, met.id limit ${most}`;

/** What stands in the way of sessions that are to be, inside a unit of work. */
export const clashesOf = (actor: Actor, { cohortId, trainerId, venue, spans, except }: Planned): Promise<ClashOf[]> =>
  sql(text, [
    actor.organisationId,
    deskRoots(actor),
    rootsOf(actor, 'coordinator'),
    rootsOf(actor, 'manager'),
    spans.map(({ startsAt }) => startsAt),
    spans.map(({ endsAt }) => endsAt),
    cohortId,
    spans.map((span) => (span.trainerId === undefined ? trainerId : span.trainerId)),
    spans.map((span) => (span.venue === undefined ? venue : span.venue)),
    except ?? [],
  ]);
