import { targetsOf } from '../framework/framework-in-use.queries';
import type { Counts } from './counts-sql';
import { measures, peopleOfGroup } from './needs-summary';

/** What the rows of a matrix are. */
export const arrangements = ['institution', 'role_profile', 'gender', 'region', 'team'] as const;
export type Arrangement = (typeof arrangements)[number];

/** Teams are counted when they are asked for, person by person. */
export const mostPeopleInTeams = 5_000;

/** SQL of `part` (numbers of a row and competency) and `part_head` (its people), and of `listed`: what the rows are called, beside the place. */
interface Rows {
  parts: string;
  listed: string;
}

const sums = (of: string) => `sum(${of}.assessed)::int as assessed, sum(${of}.in_need)::int as in_need`;
const more =
  'sum(gap_sum)::int as gap_sum, sum(not_assessed)::int as not_assessed, sum(expected_in_need) as expected_in_need';

/** The institutions directly below the place, each with everything below itself; the place's own people are in no row but its own. */
const institutions = ({ summary, people }: Counts): Rows => ({
  parts: `
  part as materialized (
    select row_id::text, competency_id, ${sums('s')}, ${more} from belongs join ${summary} s on s.institution_id = belongs.id group by row_id, competency_id),
  part_head as materialized (
    select row_id::text, sum(people)::int as people, ${sums('n')} from belongs join ${people} n on n.institution_id = belongs.id group by row_id)`,
  listed: `
    select i.id::text, i.name, null::jsonb as texts, exists (select 1 from edge where parent_id = i.id) as has_below
    from place join institution i on i.organisation_id = $1 and i.id <> place.id and i.id in (select row_id from belongs)`,
});

export type GroupArrangement = Exclude<Arrangement, 'institution'>;

/** The id of the row of those of whom it is not recorded. */
const unrecorded = '-';
/** SQL: which row a group belongs to. */
export const rowOfGroup = `coalesce(value, '${unrecorded}')`;

/** SQL: in which row a person is counted. @param by what rows are; @param person her row in the statement. */
export const groupOfPerson = (by: string, person: string): string => `coalesce(case ${by}
      when 'role_profile' then ${person}.role_profile_id::text when 'gender' then ${person}.gender when 'team' then ${person}.supervisor_id::text
      when 'region' then coalesce(${person}.region, (select region from institution i where i.organisation_id = $1 and i.id = ${person}.institution_id)) end, '${unrecorded}')`;

const names: Record<GroupArrangement, { from: string; name: string; texts: string }> = {
  role_profile: {
    from: 'left join role_profile on role_profile.id::text = row_id',
    name: 'null',
    texts: 'role_profile.texts',
  },
  gender: { from: '', name: `nullif(row_id, '${unrecorded}')`, texts: 'null::jsonb' },
  region: { from: '', name: `nullif(row_id, '${unrecorded}')`, texts: 'null::jsonb' },
  team: {
    from: 'left join person on person.organisation_id = $1 and person.id::text = row_id',
    name: 'person.name',
    texts: 'null::jsonb',
  },
};

/** Whose people report to whom is not in the summary, and told only to who sees persons. */
const teams = `(
    with each as materialized (
      select p.institution_id, p.supervisor_id, t.competency_id, p.id as person_id, ${measures}
      from round cross join place_people join belongs on place_people.few
        join person p on p.organisation_id = $1 and p.institution_id = belongs.id and (p.left_on is null or p.left_on > current_date)
        ${targetsOf('p')}
        left join assessed_level l on l.organisation_id = $1 and l.round_id = round.id and l.person_id = p.id and l.competency_id = t.competency_id
      group by p.institution_id, p.supervisor_id, grouping sets (t.competency_id, p.id))
    select institution_id, 'team' as arrangement, supervisor_id::text as value, competency_id, assessed, in_need, gap_sum, not_assessed, expected_in_need from each where competency_id is not null
    union all
    select institution_id, 'team', supervisor_id::text, ${peopleOfGroup} from each where person_id is not null group by institution_id, supervisor_id)`;

const groupsBy = (by: GroupArrangement, { groups, people }: Counts): Rows => ({
  parts: `
  place_people as materialized (
    select visible.persons and coalesce(sum(n.people), 0) <= ${mostPeopleInTeams} as few
    from visible cross join belongs join ${people} n on n.institution_id = belongs.id group by visible.persons),
  grouped as materialized (
    select ${rowOfGroup} as row_id, s.competency_id, ${sums('s')}, ${more}
    from belongs join ${by === 'team' ? teams : groups} s on s.institution_id = belongs.id and s.arrangement = '${by}' group by 1, s.competency_id),
  part as (select * from grouped where competency_id is not null),
  part_head as (select row_id, assessed + not_assessed as people, assessed, in_need from grouped where competency_id is null)`,
  listed: `
    select row_id as id, ${names[by].name} as name, ${names[by].texts} as texts, false as has_below from part_head ${names[by].from}`,
});

export const rowsBy = (by: Arrangement, counts: Counts): Rows =>
  by === 'institution' ? institutions(counts) : groupsBy(by, counts);
