import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads } from '../database';
import { deskRoots } from '../organisation';
import { parse } from '../problem';
import type { RoundView } from './round.queries';
import { roundColumns } from './round.queries';
import { AskedRoundInput } from './asked-round.input';
import { lastDay } from './last-day.queries';
import { stillOpen } from './still-open.queries';

interface Response {
  invited: number;
  started: number;
  submitted: number;
}

export interface AskedRoundView extends Response {
  round: RoundView;
  state: 'open' | 'closed';
  opensOn: string;
  closesOn: string;
  institutionName: string;
  roleProfileName: string | null;
  notAsked: number | null;
  /** Of a test: how many of those asked wrote, changed or reviewed one of its items before it was opened. */
  knowItems: number | null;
  responses: (Response & { institutionId: string; institutionName: string })[];
  mayChange: boolean;
}

type Row = Omit<AskedRoundView, 'roleProfileName'> & { roleProfile: Texts | null; locale: string };

/**
 * $1 the organisation, $2 the roots of the reader's reach, $3 those that she holds as coordinator, $4 the round, or null for all.
 * `part`: where the round's institutions are within her reach; below each `top` of it, a branch is counted together. Who works elsewhere
 * by now is not in it, nor who has left and not submitted: nobody answers for her any more.
 */
const text = `
  with recursive reach as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root),
  asked as materialized (select * from assessment_round where organisation_id = $1 and institution_id is not null and ($4::uuid is null or id = $4)),
  part as materialized (
    select asked.id as round_id, below as id from asked cross join lateral institutions_below(asked.institution_id) as below
    where below in (select id from reach)),
  edge as materialized (
    select part.round_id, part.id, above.id as parent_id
    from part join institution_placement placed on placed.organisation_id = $1 and placed.institution_id = part.id
        and placed.valid_from <= current_date and (placed.valid_to is null or placed.valid_to > current_date)
      join part above on above.round_id = part.round_id and above.id = placed.parent_id),
  top as materialized (
    select * from part where not exists (select 1 from edge where edge.round_id = part.round_id and edge.id = part.id)),
  branch as (
    select edge.round_id, edge.id as row_id, edge.id from edge join top on top.round_id = edge.round_id and top.id = edge.parent_id
    union all select branch.round_id, branch.row_id, edge.id from branch join edge on edge.round_id = branch.round_id and edge.parent_id = branch.id),
  belongs as (select round_id, id as row_id, id, true as itself from top union all select round_id, row_id, id, false from branch),
  counted as materialized (
    select p.round_id, person.institution_id, count(*) as invited, count(p.started_at) as started, count(p.submitted_at) as submitted
    from round_participant p join person on person.organisation_id = p.organisation_id and person.id = p.person_id
    where p.organisation_id = $1 and p.round_id in (select id from asked)
      and (p.submitted_at is not null or person.left_on is null or person.left_on > current_date) group by p.round_id, person.institution_id),
  line as materialized (
    select belongs.round_id, row_id, bool_or(itself) as itself, sum(invited)::int as invited, sum(started)::int as started, sum(submitted)::int as submitted
    from belongs join counted on counted.round_id = belongs.round_id and counted.institution_id = belongs.id group by belongs.round_id, row_id),
  total as (
    select round_id, sum(invited)::int as invited, sum(started)::int as started, sum(submitted)::int as submitted from line group by round_id)
  select (select to_jsonb(r) from (select ${roundColumns}) r) as round, case when ${stillOpen('round')} then 'open' else 'closed' end as state,
    round.opens_on::text as "opensOn", ${lastDay('round')} as "closesOn", i.name as "institutionName", role_profile.texts as "roleProfile",
    coalesce((select locale from account where id = app_account()), o.default_locale) as locale,
    coalesce(total.invited, 0) as invited, coalesce(total.started, 0) as started, coalesce(total.submitted, 0) as submitted,
    (select coalesce(jsonb_agg(jsonb_build_object('institutionId', row_id, 'institutionName', place.name, 'invited', invited, 'started', started,
         'submitted', submitted) order by itself, place.name, row_id), '[]')
     from line join institution place on place.organisation_id = $1 and place.id = row_id where line.round_id = round.id) as responses,
    case when ${stillOpen('round')} then (
      select count(*)::int from part join person p on p.organisation_id = $1 and p.institution_id = part.id
      where part.round_id = round.id and (p.left_on is null or p.left_on > current_date) and (round.role_profile_id is null or p.role_profile_id = round.role_profile_id)
        and not exists (select 1 from round_participant asked where asked.organisation_id = $1 and asked.round_id = round.id and asked.person_id = p.id)) end as "notAsked",
    case when round.source = 'test' then (
      select count(*)::int from round_participant p join person on person.organisation_id = $1 and person.id = p.person_id
        join part on part.round_id = round.id and part.id = person.institution_id
      where p.organisation_id = $1 and p.round_id = round.id and p.person_id in (
        select unnest(array[edition.written_by, edition.changed_by, edition.approved_by, edition.remark_by])
        from test_item t join item on item.id = t.item_id join item edition on edition.organisation_id = item.organisation_id and edition.code = item.code
        where t.organisation_id = $1 and t.round_id = round.id and edition.changed_at <= round.created_at)) end as "knowItems",
    ${stillOpen('round')} and exists (
      select 1 from unnest($3::uuid[]) as root, institutions_below(root) as below where below = round.institution_id) as "mayChange"
  from asked as round join institution i on i.organisation_id = $1 and i.id = round.institution_id join organisation o on o.id = $1
    left join role_profile on role_profile.id = round.role_profile_id left join total on total.round_id = round.id
  where round.id in (select round_id from part)
  order by round.held_on desc, round.created_at desc, round.id`;

/** How rounds that ask people go, for those at the desk: counts of who answered, never who, and no levels. */
@Injectable()
export class AskedRoundQueries {
  constructor(private readonly reads: Reads) {}

  /** Those that ask people within the reader's reach, newest first. */
  all(actor: Actor): Promise<AskedRoundView[]> {
    return this.read(actor, null);
  }

  async byId(actor: Actor, input: unknown): Promise<AskedRoundView | null> {
    const { roundId } = parse(AskedRoundInput, input);
    const [found] = await this.read(actor, roundId);
    return found ?? null;
  }

  private async read(actor: Actor, roundId: string | null): Promise<AskedRoundView[]> {
    const found = await this.reads.all<Row>(scopeOf(actor), {
      name: 'assessment.asked-rounds',
      text,
      values: [actor.organisationId, deskRoots(actor), rootsOf(actor, 'coordinator'), roundId],
    });
    return found.map(({ roleProfile, locale, ...round }) => ({
      ...round,
      roleProfileName: roleProfile && textIn(roleProfile, locale).label,
    }));
  }
}
