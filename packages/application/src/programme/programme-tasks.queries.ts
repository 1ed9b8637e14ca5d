import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { asksAPart } from '../assessment/asks-a-part.queries';
import { stillOpen } from '../assessment/still-open.queries';
import { Reads } from '../database';
import type { TaskGroup } from '../task-groups';
import { tasksByKind } from '../task-groups';

/**
 * $1 the organisation, $2 where the reader coordinates. A programme of an institution above hers takes her people in too. Where the
 * round shows nobody persons, it is not said how many are in need: the needs map knows which numbers are withheld.
 */
const text = `
  with reach as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root),
  newest as (
    select id, name, held_on, disclosure from assessment_round
    where organisation_id = $1 and kind in ('baseline', 'stand-alone') and not ${stillOpen('assessment_round')} and exists (
        select 1 from needs_people n where n.organisation_id = $1 and n.round_id = assessment_round.id and n.assessed > 0)
    order by ${asksAPart('assessment_round', '$2')}, held_on desc, created_at desc, id limit 1),
  task as (
    select 'round_without_programme' as kind, r.id, r.name, null as cohort_name,
      case when r.disclosure <> 'person' then sum(n.in_need)::int end as people, r.held_on::timestamptz as at
    from newest r join needs_people n on n.organisation_id = $1 and n.round_id = r.id and n.institution_id in (select id from reach)
    where n.assessed > 0 and not exists (
      select 1 from programme p where p.organisation_id = $1 and p.round_id = r.id and (p.institution_id in (select id from reach)
        or exists (select 1 from institutions_below(p.institution_id) as below where below = any($2))))
    group by r.id, r.name, r.held_on, r.disclosure
    union all
    select case when exists (select 1 from programme_module m where m.organisation_id = $1 and m.programme_id = p.id)
        then 'programme_unpublished' else 'programme_without_plan' end, p.id, p.name, null, null, p.created_at
    from programme p join reach on reach.id = p.institution_id where p.organisation_id = $1 and p.state = 'draft'
      and not exists (select 1 from programme_submission s where s.organisation_id = $1 and s.programme_id = p.id and s.state = 'pending'))
  ${tasksByKind('task')}`;

@Injectable()
export class ProgrammeTasksQueries {
  constructor(private readonly reads: Reads) {}

  all(actor: Actor): Promise<TaskGroup[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'programme.tasks',
      text,
      values: [actor.organisationId, rootsOf(actor, 'coordinator')],
    });
  }
}
