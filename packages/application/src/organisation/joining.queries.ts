import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads } from '../database';
import type { TaskGroup } from '../task-groups';
import { tasksByKind } from '../task-groups';

export interface JoiningView {
  institutions: number;
  people: number;
  joined: number;
  invited: number;
  expired: number;
  notInvited: number;
  tasks: TaskGroup[];
}

/** $1 the organisation, $2 where the reader may invite. */
const text = `
  with reach as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root),
  invitation as (
    select distinct on (person_id) person_id, expires_at from one_time_token
    where organisation_id = $1 and purpose = 'invitation' and used_at is null order by person_id, created_at desc),
  listed as materialized (
    select p.id, p.name, p.email, i.expires_at, case when p.account_id is not null then 'joined' when i.person_id is null then 'none'
        when i.expires_at > now() then 'open' else 'expired' end as state
    from person p join reach on reach.id = p.institution_id left join invitation i on i.person_id = p.id
    where p.organisation_id = $1 and (p.left_on is null or p.left_on > current_date)),
  task as (
    select case state when 'expired' then 'invitation_expired' else 'person_not_invited' end as kind, id, name, null as cohort_name,
      null::int as people, expires_at as at
    from listed where state in ('expired', 'none'))
  select (select count(*)::int from reach) as institutions, count(*)::int as people,
    count(*) filter (where state = 'joined')::int as joined, count(*) filter (where state = 'open')::int as invited,
    count(*) filter (where state = 'expired')::int as expired, count(*) filter (where state = 'none')::int as "notInvited",
    (select coalesce(jsonb_agg(to_jsonb(groups)), '[]') from (${tasksByKind('task')}) as groups) as tasks
  from listed`;

@Injectable()
export class JoiningQueries {
  constructor(private readonly reads: Reads) {}

  figures(actor: Actor): Promise<JoiningView | null> {
    return this.reads.one(scopeOf(actor), {
      name: 'organisation.joining',
      text,
      values: [actor.organisationId, rootsOf(actor, 'administrator', 'coordinator')],
    });
  }
}
