import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads } from '../database';
import { deskRoots, reaches } from '../organisation';
import type { TaskGroup } from '../task-groups';
import { tasksByKind } from '../task-groups';
import { placements } from './people-to-place';
import { trainerLeaves } from './sessions-sql';

/** $1 the organisation, $2 where the reader coordinates. */
const text = `
  with reach as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root),
  active as materialized (
    select c.id, c.name, c.enrolled, c.least_people, c.created_at, coalesce(c.decide_by <= app_today(), false) as undecided, c.decide_by, met.held, met.ahead, met.next, met.last, (
        select count(*)::int from enrolment e where e.organisation_id = $1 and e.cohort_id = c.id and e.state = 'waiting') as waiting
    from cohort c join programme p on p.organisation_id = c.organisation_id and p.id = c.programme_id join reach on reach.id = p.institution_id
      cross join lateral (
        select count(*) filter (where ends_at <= now()) as held, count(*) filter (where ends_at > now()) as ahead,
          min(starts_at) filter (where starts_at > now()) as next, max(ends_at) as last
        from session s where s.organisation_id = $1 and s.cohort_id = c.id and s.cancelled_at is null) as met
    where c.organisation_id = $1 and c.state in ('open', 'closed')),
  met as materialized (
    select c.id, s.title as name, c.name as cohort_name, c.enrolled, s.starts_at, s.ends_at, s.trainer_id is null as untrained, ${trainerLeaves('s')} as abandoned,
      s.venue is null and s.link is null as unplaced,
      exists (select 1 from attendance a where a.organisation_id = $1 and a.session_id = s.id) as recorded
    from active c join session s on s.organisation_id = $1 and s.cohort_id = c.id and s.cancelled_at is null),
  soon as (select * from met where starts_at > now() and starts_at < now() + interval '7 days'),
  task (kind, id, name, cohort_name, people, at) as (
    select 'cohort_too_small', id, name, null, least_people - enrolled, next from active where enrolled < least_people and held = 0 and not undecided
    union all select 'cohort_to_decide', id, name, null, least_people - enrolled, decide_by from active where enrolled < least_people and undecided
    union all select 'cohort_waiting_list', id, name, null, waiting, next from active where waiting > 0 and (ahead > 0 or held = 0)
    union all select 'cohort_without_session', id, name, null, enrolled, created_at from active where held = 0 and ahead = 0
    union all select 'cohort_to_complete', id, name, null, enrolled, last from active where held > 0 and ahead = 0
    union all select 'session_without_trainer', id, name, cohort_name, enrolled, starts_at from soon where untrained
    union all select 'session_trainer_left', id, name, cohort_name, enrolled, starts_at from met where starts_at > now() and abandoned
    union all select 'session_without_place', id, name, cohort_name, enrolled, starts_at from soon where unplaced
    union all select 'attendance_missing', id, name, cohort_name, enrolled, starts_at from met where ends_at <= now() and enrolled > 0 and not recorded)
  ${tasksByKind('task')}`;

/** Of how many published programmes, the newest, it is counted who is still to be placed. */
const programmesCounted = 20;

/** Counted by itself: it goes through the levels of everybody in need, and the rest need not wait for it. */
const placementText = `
  with reach as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root),
  counted as (
    select p.* from programme p join reach on reach.id = p.institution_id
      join assessment_round r on r.organisation_id = p.organisation_id and r.id = p.round_id and r.disclosure <> 'person'
    where p.organisation_id = $1 and p.state = 'published' order by p.published_at desc, p.id limit ${programmesCounted}),
  task (kind, id, name, cohort_name, people, at) as (
    select 'people_to_place', p.id, p.name, null, count(*)::int, p.published_at
      from counted p cross join lateral ${placements('p')} as need where not need.placed group by p.id, p.name, p.published_at)
  ${tasksByKind('task')}`;

/** $1 the organisation, $2 the reader's reach. */
const comingText = `
  select s.id, s.title, c.id as "cohortId", c.name as "cohortName", s.starts_at as "startsAt", s.ends_at as "endsAt", s.venue, s.link,
    trainer.name as "trainerName", c.enrolled
  from session s join cohort c on c.organisation_id = s.organisation_id and c.id = s.cohort_id
    join programme p on p.organisation_id = c.organisation_id and p.id = c.programme_id
    left join person trainer on trainer.organisation_id = s.organisation_id and trainer.id = s.trainer_id
  where s.organisation_id = $1 and ${reaches('p.institution_id', '$2')} and s.cancelled_at is null
    and s.ends_at > now() and s.starts_at < now() + interval '14 days'
  order by s.starts_at, s.id limit 10`;

@Injectable()
export class CohortTasksQueries {
  constructor(private readonly reads: Reads) {}

  all(actor: Actor): Promise<TaskGroup[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'cohort.tasks',
      text,
      values: [actor.organisationId, rootsOf(actor, 'coordinator')],
    });
  }

  /** Published programmes that people in need are still to be placed in. */
  toPlace(actor: Actor): Promise<TaskGroup[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'cohort.placement-tasks',
      text: placementText,
      values: [actor.organisationId, rootsOf(actor, 'coordinator')],
    });
  }

  /** The earliest first. */
  coming(actor: Actor): Promise<Record<string, unknown>[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'cohort.coming-sessions',
      text: comingText,
      values: [actor.organisationId, deskRoots(actor)],
    });
  }
}
