import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads } from '../database';
import { stillOpen } from './still-open.queries';

interface TeamLeftView {
  supervisorId: string;
  name: string;
  /** Null: she works where the reader does not reach. */
  leftOn: string | null;
  people: { personId: string; name: string; institutionName: string; openAnswers: number }[];
}

export interface TeamsLeftView {
  /** Of which the first are here. */
  totalCount: number;
  teams: TeamLeftView[];
}

/** More than one page holds; the rest is there when these are handed over. */
const mostTeams = 50;

/** $1 the organisation, $2 what the reader coordinates or administers. */
const text = `
  with place as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root),
  orphan as materialized (
    select p.id, p.name, p.institution_id, p.supervisor_id, s.name as supervisor, s.left_on
    from person p join person s on s.organisation_id = $1 and s.id = p.supervisor_id
    where p.organisation_id = $1 and p.institution_id in (select id from place) and (p.left_on is null or p.left_on > current_date)
      and (s.left_on <= current_date or s.institution_id not in (select id from place)))
  select supervisor_id as "supervisorId", supervisor as name, case when left_on <= current_date then left_on::text end as "leftOn",
    json_agg(json_build_object('personId', orphan.id, 'name', orphan.name, 'institutionName', i.name, 'openAnswers', (
      select count(*)::int from round_participant a join assessment_round r on r.organisation_id = $1 and r.id = a.round_id
      where a.organisation_id = $1 and a.person_id = orphan.id and a.submitted_at is null
        and r.source = 'supervisor' and ${stillOpen('r')})) order by orphan.name, orphan.id) as people,
    count(*) over ()::int as total
  from orphan join institution i on i.organisation_id = $1 and i.id = orphan.institution_id
  group by supervisor_id, supervisor, left_on order by left_on is null, supervisor, supervisor_id limit ${mostTeams}`;

@Injectable()
export class TeamQueries {
  constructor(private readonly reads: Reads) {}

  /** Whose supervisor has left, or works where the actor does not reach: those first who have left. */
  async left(actor: Actor): Promise<TeamsLeftView> {
    const rows = await this.reads.all<TeamLeftView & { total: number }>(scopeOf(actor), {
      name: 'assessment.teams-left',
      text,
      values: [actor.organisationId, rootsOf(actor, 'coordinator', 'administrator')],
    });
    return { totalCount: rows[0]?.total ?? 0, teams: rows.map(({ total: _, ...team }) => team) };
  }
}
